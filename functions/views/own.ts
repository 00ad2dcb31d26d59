import type { OwnCase } from '#domain/actions/read-application.ts'
import { applicationContext } from '#domain/context.ts'
import { unlockedIn } from '#domain/locks.ts'
import { answersOf, rosterOf } from '#domain/parts.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { labels } from '#schemas/operations/labels.ts'
import { settle } from '#schemas/operations/settle.ts'
import { unlock } from '#schemas/operations/unlock.ts'
import { leadOptions } from '#schemas/roster/lead-options.ts'
import type { CorrectionItem } from '#web/components/corrections.tsx'
import { idOf } from '#web/components/id.ts'
import type { Lang } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

/** What a row of the roster is held against besides itself. */
export function rosterContext({ context, answers }: Pick<Worked, 'context' | 'answers'>): FormContext {
  return { ...context, leadIndustries: leadOptions(answers), dataAsOf: answers.dataAsOf }
}

/** An applicant's case with its form, recomputed and checked as of now. */
export interface Worked extends OwnCase {
  readonly form: Form
  readonly answers: Answers
  readonly context: FormContext
  readonly problems: readonly Problem[]
  readonly advice: readonly Problem[]
  readonly corrections: readonly CorrectionItem[]
  /** Keys open for a correction; everything when undefined. */
  readonly unlocked?: ReadonlySet<string>
}

export function work(forms: FormLibrary, own: OwnCase, now: string, lang: Lang): Worked {
  const { application, batch, drafts, files, bans } = own
  const form = forms.form(application.form.id, application.form.version)
  const roster = rosterOf(drafts)
  const context = applicationContext({
    batch,
    roster,
    files,
    bans,
    at: now,
    submittedAt: application.submittedAt,
  })
  const answers = settle(form, answersOf(drafts), context)
  const open = unlockedIn(application)
  return {
    ...own,
    form,
    answers,
    context,
    problems: check(form, answers, context),
    advice: advise(form, answers, context),
    corrections: correctionsOf(form, own, lang),
    unlocked: open && unlock(form, open),
  }
}

function correctionsOf(form: Form, { application }: OwnCase, lang: Lang): CorrectionItem[] {
  return (application.correction?.items ?? []).map(({ field, need }) => {
    const { zh, en } = labels(form, field)
    return { where: lang === 'en' ? en : zh, need, href: whereToFix(form, application.id, field) }
  })
}

function whereToFix(form: Form, id: string, target: string): string | undefined {
  const [key = '', slot = ''] = target.split('.')
  if (key === 'roster') return path('roster', { id })
  if (key === 'attachments') return path('upload', { id, slot })
  const section = form.sections.find((one) => key in one.fields)
  return section && `${path('section', { id, section: section.id })}#${idOf(key)}`
}
