import { ownedBy } from '#domain/access.ts'
import { assertMayChange } from '#domain/locks.ts'
import { rosterOf, rosterPart, versionOf } from '#domain/parts.ts'
import type { Cases, Clockwork, Drafts } from '#domain/ports.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { untilSettled } from './retry.ts'

export interface SaveRosterDeps extends Clockwork {
  readonly cases: Cases
  readonly drafts: Drafts
}

/** Changes the roster as it is now: rows are found by their id, so that two windows do not undo each other. Rows without an id get one. */
export function createSaveRoster(deps: SaveRosterDeps) {
  return (input: {
    id: string
    accountId: string
    change: (rows: readonly Answers[]) => readonly Answers[]
  }): Promise<readonly Answers[]> =>
    untilSettled(async () => {
      const application = ownedBy(await deps.cases.load(input.id), input.accountId)
      assertMayChange(application, rosterPart)
      const drafts = await deps.drafts.all(application.id)
      const rows = input
        .change(rosterOf(drafts))
        .map((row) => (row.rosterId ? row : { ...row, rosterId: deps.newId('row') }))
      const draft = { part: rosterPart, answers: { rows: [...rows] }, savedAt: deps.now() }
      await deps.drafts.save(application, draft, versionOf(drafts, rosterPart))
      return rows
    })
}
