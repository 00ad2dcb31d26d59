import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { FormLibrary } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { str } from '#schemas/rule.ts'
import type { createKeepRoster, KeepRosterDeps } from './keep-roster.ts'

export interface VerifyRowDeps extends KeepRosterDeps {
  readonly forms: FormLibrary
  readonly keepRoster: ReturnType<typeof createKeepRoster>
}

export interface Verification {
  readonly id: string
  readonly row: string
  readonly actor: Actor
  /** As the form of the check has them. */
  readonly answers: Answers
}

/** The district has checked a row: it is right, or in doubt and why. @throws roster.not-found, roster.invalid */
export function createVerifyRow(deps: VerifyRowDeps) {
  return async ({ id, row, actor, answers }: Verification): Promise<void> => {
    const form = deps.forms.form('roster-verification', deps.forms.latest('roster-verification'))
    const problems = check(form, answers, { today: dateOf(deps.now()) })
    if (problems.length > 0) throw new DomainError('roster.invalid', { problems, answers })
    const entry = await deps.books.entry(id, rosterBook, row)
    if (!entry || entry.removedAt !== undefined) throw new DomainError('roster.not-found')
    await deps.keepRoster({
      id,
      actor,
      what: 'verified',
      reason: str(answers, 'note'),
      plan: ({ entries, today }) =>
        entries
          .filter((one) => one.id === row)
          .map((one) => ({
            id: row,
            answers: {
              ...one.answers,
              verifiedBy: answers.verdict,
              verifiedOn: today,
              verifiedNote: answers.note,
            },
          })),
    })
  }
}
