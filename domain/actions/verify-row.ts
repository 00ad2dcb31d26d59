import { rosterBook } from '#domain/entry.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { createKeepRoster, KeepRosterDeps } from './keep-roster.ts'

export interface VerifyRowDeps extends KeepRosterDeps {
  readonly keepRoster: ReturnType<typeof createKeepRoster>
}

/** Characters a doubt is explained with at the least. */
const least = 10

export interface Verification {
  readonly id: string
  readonly row: string
  readonly actor: Actor
  readonly verdict: string
  readonly note: string
}

/** The district has checked a row: it is right, or in doubt and why. @throws roster.not-found, reason.short, roster.invalid */
export function createVerifyRow(deps: VerifyRowDeps) {
  return async ({ id, row, actor, verdict, note }: Verification): Promise<void> => {
    if (verdict !== '已核验' && verdict !== '存疑')
      throw new DomainError('roster.invalid', { field: 'verdict' })
    if (verdict === '存疑' && [...note].length < least) throw new DomainError('reason.short', { least })
    const entry = await deps.books.entry(id, rosterBook, row)
    if (!entry || entry.removedAt !== undefined) throw new DomainError('roster.not-found')
    await deps.keepRoster({
      id,
      actor,
      what: 'verified',
      reason: note,
      plan: ({ entries, today }) =>
        entries
          .filter((one) => one.id === row)
          .map(({ answers }) => ({
            id: row,
            answers: {
              ...answers,
              verifiedBy: verdict,
              verifiedOn: today,
              verifiedNote: note === '' ? undefined : note,
            },
          })),
    })
  }
}
