import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import { livingAnswers } from '#domain/roster/entries.ts'
import { dateOf } from '#domain/time.ts'
import type { WaitingCases } from '#domain/waiting.ts'
import { addDays } from '#schemas/fields/day.ts'
import { str } from '#schemas/rule.ts'
import type { createKeepRoster, KeepRosterDeps } from './keep-roster.ts'
import { untilSettled } from './retry.ts'

export interface OpenRosterDeps extends KeepRosterDeps {
  readonly keepRoster: ReturnType<typeof createKeepRoster>
}

const system: Actor = { kind: 'system', name: 'roster', how: 'workflow' }

/** The rows a park applied with become its living roster. Calling it again writes what is missing. @returns how many rows were written */
export function createOpenRoster(deps: OpenRosterDeps) {
  return async (caseId: string): Promise<number> => {
    const application = await deps.cases.load(caseId)
    if (!application) throw new DomainError('application.not-found')
    if (application.rosterOpenedAt !== undefined) return 0
    const { roster = [] } = (await deps.cases.submission(caseId, application.round)) ?? {}
    const rows = roster.map((row, i) => ({
      id: str(row, 'rosterId') || `row_${i + 1}`,
      answers: { verifiedBy: '未核验', ...livingAnswers(row) },
    }))
    const written = await deps.keepRoster({
      id: caseId,
      actor: system,
      what: 'opened',
      unlocked: true,
      afterwards: true,
      plan: ({ entries }) => {
        const known = new Set(entries.map(({ id }) => id))
        return rows.filter(({ id }) => !known.has(id))
      },
    })
    await untilSettled(async () => {
      const before = await deps.cases.load(caseId)
      if (!before || before.rosterOpenedAt !== undefined) return
      await deps.cases.commit({
        before,
        after: { ...before, rosterOpenedAt: deps.now() },
        facts: [],
        effects: [],
      })
    })
    return written
  }
}

/** So long after a designation its roster is looked after; a job that failed every day until then was an alarm. */
const lookedAfter = 30

/** Makes up for an opening that failed, on each day of the first month of a title. @returns how many rosters were opened */
export function createOpenRosters({
  openRoster,
  ...deps
}: OpenRosterDeps & {
  readonly openRoster: ReturnType<typeof createOpenRoster>
  readonly waiting: WaitingCases
}) {
  return async (): Promise<number> => {
    const today = dateOf(deps.now())
    const since = addDays(today, -lookedAfter)
    const waiting = new Set((await deps.waiting.on(today)).map(({ id }) => id))
    const titles = (await deps.titles.all()).filter(({ validFrom }) => validFrom >= since)
    let opened = 0
    for (const { caseId } of titles.filter((title) => waiting.has(title.caseId))) {
      const application = await deps.cases.load(caseId)
      if (!application || application.rosterOpenedAt !== undefined) continue
      await openRoster(caseId)
      opened += 1
    }
    return opened
  }
}
