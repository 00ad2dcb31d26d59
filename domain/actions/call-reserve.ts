import { DomainError } from '#domain/errors.ts'
import { reserveFor, seatOf, waitingReserves } from '#domain/panel.ts'
import type { Cases, Clockwork } from '#domain/ports.ts'
import { isFull } from '#domain/seats.ts'
import type { LoadsDeps } from './expert-loads.ts'
import { expertLoads } from './expert-loads.ts'
import { untilSettled } from './retry.ts'

export interface ReserveDeps extends Pick<Clockwork, 'now'>, LoadsDeps {
  readonly cases: Cases
}

/**
 * The next reserve takes the place of an expert who left the panel; who has too much to do is passed over while another waits, and the
 * history names them. Returns its number, or 0 when there is none left. Repeating it calls nobody else.
 */
export function createCallReserve(deps: ReserveDeps) {
  return (input: { caseId: string; panel: number; seat: number }): Promise<number> =>
    untilSettled(async () => {
      const [application, before] = await Promise.all([
        deps.cases.load(input.caseId),
        deps.cases.panel(input.caseId, input.panel),
      ])
      if (!application || !before) throw new DomainError('panel.changed')
      const waiting = waitingReserves(before)
      const loads = await expertLoads(
        deps,
        waiting.map(({ expertId }) => expertId),
      )
      const called = reserveFor(before, input.seat, (expertId) => {
        const load = loads[expertId]
        return load !== undefined && isFull(load)
      })
      if (!called) return 0
      if (called.panel === before) return called.seat.no
      const passed = waiting.filter(({ no }) => no < called.seat.no).map(({ name }) => name)
      const { name, state, reason } = seatOf(before, input.seat)
      await deps.cases.commit({
        before: application,
        after: application,
        panel: { before, after: called.panel, loads },
        facts: [
          {
            at: deps.now(),
            type: 'panel.seated',
            actor: { kind: 'system', name: 'workflow', how: 'workflow' },
            sealed: {
              panel: before.n,
              left: name,
              because: state,
              reason,
              to: called.seat.name,
              ...(passed.length > 0 && { passed }),
            },
          },
        ],
        effects: [],
      })
      return called.seat.no
    })
}
