import { ownedBy } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { isEditable } from '#domain/application.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import { unlockedIn } from '#domain/locks.ts'
import { answersOf } from '#domain/parts.ts'
import type { Cases, Clockwork, Drafts, FormLibrary } from '#domain/ports.ts'
import type { Draft } from '#domain/submission.ts'
import type { Answers, Posted } from '#schemas/fields/field.ts'
import { decode } from '#schemas/operations/decode.ts'

export interface SaveDraftDeps extends Clockwork {
  readonly cases: Cases
  readonly drafts: Drafts
  readonly forms: FormLibrary
}

export interface SaveDraftInput {
  readonly id: string
  readonly accountId: string
  readonly part: string
  readonly posted: Posted
  /** The version of this part the person was shown. */
  readonly expected: number
  /** The open page it was typed into. */
  readonly editor: string
}

/** Saves one section as typed; a draft may be incomplete. @throws application.changed with the typed `answers` when another window saved first */
export function createSaveDraft(deps: SaveDraftDeps) {
  return async (input: SaveDraftInput): Promise<{ application: Application; draft: Draft }> => {
    const application = ownedBy(await deps.cases.load(input.id), input.accountId)
    if (!isEditable(application.status))
      throw new DomainError('application.closed', { status: application.status })
    const form = deps.forms.form(application.form.id, application.form.version)
    const section = form.sections.find((s) => s.id === input.part)
    if (!section) throw new DomainError('request.malformed', { part: input.part })
    const drafts = await deps.drafts.all(application.id)
    const known = drafts.find((draft) => draft.part === section.id)
    const expected = known && known.editor === input.editor ? known.version : input.expected
    const earlier = answersOf(drafts)
    const decoded = decode(form, input.posted, earlier, {
      section: section.id,
      unlocked: unlockedIn(application),
    })
    const answers = only(decoded, Object.keys(section.fields))
    try {
      const part = { part: section.id, answers, savedAt: deps.now(), editor: input.editor }
      const draft = await deps.drafts.save(application, part, expected)
      return { application, draft }
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error
      throw new DomainError('application.changed', { answers })
    }
  }
}

function only(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(keys.filter((k) => answers[k] !== undefined).map((k) => [k, answers[k]]))
}
