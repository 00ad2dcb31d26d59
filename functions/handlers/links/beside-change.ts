import type { Application } from '#domain/application.ts'
import { changeForms, changeIn } from '#domain/change.ts'
import { filingOf } from '#domain/filing.ts'
import { changeHistory } from '#domain/matter-history.ts'
import type { Task } from '#domain/task.ts'
import { inLane } from '#domain/task-name.ts'
import type { Title } from '#domain/title.ts'
import type { Reader } from '#domain/visibility.ts'
import { timelineOf } from '#functions/views/timeline.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'
import type { ReportedProps } from '#web/components/reported.tsx'
import { decisionName } from '#web/fields/decision.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { path } from '#web/routes.ts'
import type { BesideMatter } from './beside-matter.ts'
import type { LinkDeps } from './deps.ts'

export interface BesideChange extends BesideMatter {
  readonly reported: ReportedProps
}

/** What lies beside a task about a change or about giving the title back, instead of the application: what the park reported, the title as it is, the history of this report. */
export async function besideChange(
  deps: LinkDeps,
  task: Task,
  application: Application,
  { reader, lang }: { reader: Reader; lang: Lang },
): Promise<BesideChange | undefined> {
  const no = changeIn(task.lane)
  const line = application.changes?.find((one) => one.no === no)
  if (no === undefined || !line) return undefined
  const { id, titleNo } = application
  const [own, title, events] = await Promise.all([
    deps.tasks.ofCase(id, inLane(task.lane)),
    titleNo === undefined ? undefined : deps.titles.load(titleNo),
    deps.cases.history(id, line.reportedAt),
  ])
  const filed = filingOf(task, own)?.task
  if (!filed) return undefined
  const report = filed.answers as Answers
  const text = t(lang)
  return {
    links: [
      { name: text.task.park, href: path('staffPark', { id }) },
      { name: text.task.dossier, href: path('staffCase', { id }) },
    ],
    timeline: timelineOf(changeHistory(events, no, own), reader, lang, deps.forms),
    reported: {
      form: deps.forms.form(filed.form.id, filed.form.version),
      kind: line.kind,
      answers: report,
      unmet: unmetIn(report),
      reportedAt: line.reportedAt,
      late: line.late,
      opinion: opinionIn(deps, own, changeForms[line.kind].district, lang),
      title: title && shownOf(title),
    },
  }
}

/** What the district said to it, once it has. */
function opinionIn(
  { forms }: LinkDeps,
  tasks: readonly Task[],
  form: string,
  lang: Lang,
): ReportedProps['opinion'] {
  const task = tasks.findLast((one) => one.status === 'decided' && one.form.id === form)
  if (task?.status !== 'decided') return undefined
  const said = decisionName(lang, forms.form(form, task.form.version), task.decision)
  return { said, reason: str(task.answers as Answers, 'reason') }
}

function shownOf({ titleNo, officialName, status, validTo }: Title): ReportedProps['title'] {
  return { titleNo, officialName, status, validTo }
}

/** Conditions of the designation that are no longer met, by the park's own account. */
function unmetIn(report: Answers): ReportedProps['unmet'] {
  return rowsOf(report.stillMeets)
    .filter(({ meets }) => meets === false)
    .map((row) => ({ condition: str(row, 'condition'), note: str(row, 'note') }))
}
