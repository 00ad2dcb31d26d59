import { DomainError } from '#domain/errors.ts'
import { reserveFor, seatOf } from '#domain/panel.ts'
import type { Cases, Clockwork } from '#domain/ports.ts'
import { untilSettled } from './retry.ts'

export interface ReserveDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
}

/** The next reserve takes the place of an expert who left the panel. Returns its number, or 0 when there is none left. Repeating it calls nobody else. */
export function createCallReserve(deps: ReserveDeps) {
  return (input: { caseId: string; panel: number; seat: number }): Promise<number> =>
    untilSettled(async () => {
      const [application, before] = await Promise.all([
        deps.cases.load(input.caseId),
        deps.cases.panel(input.caseId, input.panel),
      ])
      if (!application || !before) throw new DomainError('panel.changed')
      const called = reserveFor(before, input.seat)
      if (!called) return 0
      if (called.panel === before) return called.seat.no
      const { name, state, reason } = seatOf(before, input.seat)
      await deps.cases.commit({
        before: application,
        after: application,
        panel: { before, after: called.panel },
        facts: [
          {
            at: deps.now(),
            type: 'panel.seated',
            actor: { kind: 'system', name: 'workflow', how: 'workflow' },
            sealed: { panel: before.n, left: name, because: state, reason, to: called.seat.name },
          },
        ],
        effects: [],
      })
      return called.seat.no
    })
}
