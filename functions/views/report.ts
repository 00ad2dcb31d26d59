import { reportOf } from '#domain/actions/monitoring-facts.ts'
import { saidOf } from '#domain/anomaly-words.ts'
import type { Matter } from '#domain/matter.ts'
import { matterIn } from '#domain/matter.ts'
import { Report } from '#domain/monitoring.ts'
import { earlierOf, figuresOf } from '#domain/monitoring-history.ts'
import type { FormLibrary } from '#domain/ports.ts'
import { previousQuarter, sameQuarterLastYear } from '#domain/quarter.ts'
import { answersOf } from '#domain/report-correction.ts'
import type { StoredFile } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { ownOf } from '#schemas/monitoring/comparison.ts'
import { INDICATORS } from '#schemas/monitoring/indicators.ts'
import type { CorrectionItem } from '#web/components/corrections.tsx'
import type { Lang } from '#web/messages/language.ts'
import { labelOf } from '#web/messages/language.ts'
import type { FigureRow, ReportView } from '#web/pages/report.tsx'
import { correctionItems } from './correction-items.ts'
import { dueView } from './due.ts'
import type { Side } from './matters.ts'
import { filledSlots } from './slots.ts'
import { officeName } from './timeline.ts'

interface Shown {
  readonly matters: readonly Matter[]
  readonly matter: Matter
  readonly tasks: readonly Task[]
  readonly forms: FormLibrary
  /** Whoever reads it, so that his own task is found. */
  readonly email: string
  readonly side: Side
  readonly lang: Lang
  readonly now: string
}

/** A quarterly report as park and offices see it, with the quarter before and the year before beside it. */
export function reportView(shown: Shown, files: readonly StoredFile[]): ReportView {
  const { matter, matters, tasks, forms, lang, now, email, side } = shown
  const quarter = matter.key
  const report = Report.parse(matter.data)
  const task = reportOf(tasks, quarter)
  const mine = tasks.find(
    (one) =>
      one.status === 'open' &&
      matterIn(one.lane)?.kind === 'monitoring' &&
      matterIn(one.lane)?.key === quarter &&
      one.holders.some((holder) => holder.email === email),
  )
  const form = task && forms.form(task.form.id, task.form.version)
  const again = tasks.find(
    (one) => one.status === 'open' && one.lane === task?.lane && one.form.id === task?.form.id,
  )
  return {
    quarter,
    previous: previousQuarter(quarter),
    yearAgo: sameQuarterLastYear(quarter),
    status: matter.status,
    flags: matter.flags,
    late: report.late,
    submittedAt: report.submittedAt,
    closed: matter.closedAt !== undefined,
    due: matter.due && dueView(matter.due, now),
    task: mine && { id: mine.id, due: dueView(mine.due, now) },
    returned: form && again ? correctionItems(form, again, lang).map((item) => linkFor(side, item)) : [],
    figures: figureRows(matters, quarter, lang),
    corrections: report.corrections.flatMap(({ at, by, reason, changes }) =>
      changes.map((change) => ({
        at,
        name: labelOf(lang, change),
        before: change.before,
        after: change.after,
        reason,
        by: side === 'staff' ? `${officeName(by.office, lang)} ${by.name}` : officeName(by.office, lang),
      })),
    ),
    anomalies: report.anomalies.map((one) => saidOf(one, lang === 'en' ? 'en' : 'zh')),
    ...(task &&
      form && {
        filled: {
          form,
          answers: answersOf(report, task.answers as Answers),
          slots: filledSlots(form, files, lang).filter((slot) => slot.files.length > 0),
        },
      }),
  }
}

/** Only its park goes where something is corrected. */
function linkFor(side: Side, { where, need, href }: CorrectionItem): CorrectionItem {
  return side === 'park' && href !== undefined ? { where, need, href } : { where, need }
}

export function figureRows(matters: readonly Matter[], quarter: string, lang: Lang): FigureRow[] {
  const figures = figuresOf(matters, quarter) ?? {}
  const before = figuresOf(matters, previousQuarter(quarter)) ?? {}
  const yearAgo = figuresOf(matters, sameQuarterLastYear(quarter)) ?? {}
  const earlier = earlierOf(matters, quarter)
  const matter = matters.find(({ kind, key }) => kind === 'monitoring' && key === quarter)
  const odd = new Set(matter && Report.parse(matter.data).anomalies.map(({ key }) => key))
  return INDICATORS.flatMap((indicator): FigureRow[] => {
    const { value: key, run } = indicator
    const now = figures[key]
    if (now === undefined && before[key] === undefined && yearAgo[key] === undefined) return []
    return [
      {
        key,
        name: labelOf(lang, indicator),
        sum: run === 'sum',
        now,
        own: run === 'sum' && now !== undefined ? ownOf(now, earlier[key] ?? {}) : undefined,
        before: before[key],
        yearAgo: yearAgo[key],
        odd: odd.has(key),
      },
    ]
  })
}
