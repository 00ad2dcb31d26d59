import { ownedBy } from '#domain/access.ts'
import { appealable } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { attachmentCounts } from '#domain/context.ts'
import { rosterBook, rowsIn } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Filing, FilingKind } from '#domain/filing.ts'
import { filingForm, filingOwner, openFiling } from '#domain/filing.ts'
import type { Books, Cases, Clockwork, Drafts, Files, FormLibrary, Matters, Titles } from '#domain/ports.ts'
import { standingOf } from '#domain/standing.ts'
import type { StoredFile } from '#domain/submission.ts'
import type { Due } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import type { Answers, FormContext, Posted } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import type { CurrentDeps } from './current-values.ts'
import { currentValues } from './current-values.ts'
import { untilSettled } from './retry.ts'

export interface FilingDeps extends Clockwork, CurrentDeps {
  readonly cases: Cases
  readonly drafts: Drafts
  readonly files: Files
  readonly titles: Titles
  readonly matters: Matters
  readonly books: Books
  readonly forms: FormLibrary
}

export interface Wanted {
  readonly id: string
  readonly accountId: string
  readonly kind: FilingKind
}

/** A filing as its park works on it. */
export interface OwnFiling {
  readonly application: Application
  readonly filing: Filing
  readonly owner: string
  readonly form: Form
  readonly context: FormContext
  /** What was typed so far, and the version it was saved in. */
  readonly typed: Answers
  /** What is not asked for, because there is but one answer. */
  readonly fixed: Answers
  readonly saved: number
  readonly answers: Answers
  readonly files: readonly StoredFile[]
  readonly title?: Title | undefined
  /** First in line for funds. */
  readonly priority: boolean
  readonly due?: Due | undefined
}

/** What the park may hand in now, as far as it has written it. @throws application.not-found, appeal.refused, change.refused, matter.refused */
export function createReadFiling(deps: FilingDeps) {
  return async ({ id, accountId, kind }: Wanted): Promise<OwnFiling> => {
    const application = ownedBy(await deps.cases.load(id), accountId)
    const now = deps.now()
    const filing = openFiling(application, kind, now)
    const owner = filingOwner(filing)
    const [draft, files, title] = await Promise.all([
      deps.drafts.ofTask(owner),
      deps.files.list(owner),
      application.titleNo === undefined ? undefined : deps.titles.load(application.titleNo),
    ])
    if (kind !== 'appeal' && !(title && isLive(title)))
      throw new DomainError('change.refused', { why: 'title' })
    const current = title && kind === 'change' ? await currentValues(deps, application, title) : undefined
    const asked = title && isSupport(kind) ? await support(deps, application, title, kind) : undefined
    const formId = filingForm(kind)
    const form = deps.forms.form(formId, deps.forms.latest(formId))
    const appeal = kind === 'appeal' ? appealable(application, now) : undefined
    const context = {
      today: dateOf(now),
      attachments: attachmentCounts(files),
      ...(appeal && { against: appeal.against }),
      ...(current && { current }),
      ...(asked && { applicants: asked.applicants }),
    }
    const [only, ...others] = appeal?.against ?? []
    const fixed: Answers = only && others.length === 0 ? { againstDecision: only } : {}
    const typed = draft?.answers ?? {}
    return {
      application,
      filing,
      owner,
      form,
      context,
      typed,
      fixed,
      saved: draft?.version ?? 0,
      answers: settle(form, { ...typed, ...fixed }, context),
      files,
      title,
      priority: asked?.priority ?? false,
      due: appeal?.due,
    }
  }
}

type Support = 'funding' | 'practice'

function isSupport(kind: FilingKind): kind is Support {
  return kind === 'funding' || kind === 'practice'
}

/** Whether the park may ask for support, and for whom. @throws matter.refused with `why` standing and its reasons */
async function support(
  { matters, books, now }: FilingDeps,
  { id }: Application,
  title: Title,
  kind: Support,
): Promise<{ priority: boolean; applicants: string[] }> {
  const [evaluations, roster] = await Promise.all([
    matters.ofCase(id, 'evaluation'),
    kind === 'funding' ? books.entries(id, rosterBook) : [],
  ])
  const standing = standingOf({ title, matters: evaluations, today: dateOf(now()) })
  if (!(kind === 'funding' ? standing.mayAskFunds : standing.mayOfferPractice))
    throw new DomainError('matter.refused', { why: 'standing', reasons: standing.reasons })
  const firms = rowsIn(roster).flatMap(({ answers: { uscc, status } }) =>
    typeof uscc === 'string' && status === '在园' ? [uscc] : [],
  )
  return {
    priority: standing.priority,
    applicants: [...(title.operatorUscc ? [title.operatorUscc] : []), ...firms],
  }
}

/** Keeps what was typed. @throws appeal.refused, change.refused */
export function createSaveFiling(deps: FilingDeps) {
  const read = createReadFiling(deps)
  return (input: Wanted & { posted: Posted }): Promise<void> =>
    untilSettled(async () => {
      const { owner, form, typed, saved } = await read(input)
      const answers = decode(form, input.posted, typed)
      await deps.drafts.saveForTask(owner, { part: input.kind, answers, savedAt: deps.now() }, saved)
    })
}

/** What was written, once it is complete. @throws task.invalid with `problems` and `answers` */
export function completed({ form, context, typed, fixed }: OwnFiling, posted: Posted): Answers {
  const answers = settle(form, { ...decode(form, posted, typed), ...fixed }, context)
  const problems = check(form, answers, context)
  if (problems.length > 0) throw new DomainError('task.invalid', { problems, answers })
  return answers
}
