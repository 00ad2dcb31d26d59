import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '#domain/errors.ts'
import type { Panel, Seat } from '#domain/panel.ts'
import { hasLeft, laneOf, reserveFor, SeatState, seated, seatIn, seatOf } from '#domain/panel.ts'

function setup(states: readonly Seat['state'][] = Array(7).fill('waiting')): Panel {
  return {
    caseId: 'app_1',
    n: 2,
    status: 'assessing',
    drawnAt: '2026-11-23T02:00:00.000Z',
    visit: 'v',
    seed: 's',
    conflicts: [],
    unmet: [],
    seats: states.map((state, i) => ({
      no: i + 1,
      expertId: `exp_${i + 1}`,
      email: `z${i + 1}@experts.example`,
      name: `专家${i + 1}`,
      unit: `单位${i + 1}`,
      kind: i < 5 ? 'member' : 'reserve',
      state,
    })),
    rubric: { code: 'SEL-2026', version: 1 },
    version: 0,
  }
}

const codeOf = (act: () => unknown): unknown => {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
}

describe('a seat', () => {
  test('that has left the panel never comes back, whatever it is told', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SeatState.options),
        fc.constantFrom(...SeatState.options),
        (from, to) => {
          const panel = setup([from])
          const left = hasLeft(seatOf(panel, 1))
          const refused = codeOf(() => seated(panel, 1, to)) === 'panel.changed'
          expect(refused).toBe(left && from !== to)
        },
      ),
    )
  })

  test('keeps the reason for which it was given up', () => {
    expect(seatOf(seated(setup(), 1, 'recused', '曾任顾问'), 1)).toMatchObject({
      state: 'recused',
      reason: '曾任顾问',
    })
  })

  test('that does not exist is refused', () => {
    expect(codeOf(() => seatOf(setup(), 8))).toBe('panel.changed')
  })

  test('is named by its lane, and nothing else is', () => {
    expect(seatIn(laneOf({ n: 2 }, 6))).toEqual({ panel: 2, no: 6 })
    for (const lane of [undefined, 'objection:obj_1', 'appeal:1', 'seat:1', 'seat:1:x'])
      expect(seatIn(lane)).toBeUndefined()
  })
})

describe('reserves', () => {
  test('take the places of members who leave, each once, in the order of the draw', () => {
    const first = reserveFor(seated(setup(), 3, 'declined'), 3)
    expect(first?.seat).toMatchObject({ no: 6, kind: 'member', replaces: 3 })
    const second = first && reserveFor(seated(first.panel, 1, 'overdue'), 1)
    expect(second?.seat).toMatchObject({ no: 7, replaces: 1 })
    expect(second && reserveFor(seated(second.panel, 2, 'recused'), 2)).toBeUndefined()
  })

  test('who have much to do are passed over while another waits', () => {
    const left = seated(setup(), 3, 'declined')
    expect(reserveFor(left, 3, (id) => id === 'exp_6')?.seat).toMatchObject({ no: 7, replaces: 3 })
    expect(reserveFor(left, 3, () => true)?.seat).toMatchObject({ no: 6, replaces: 3 })
  })

  test('are not called twice for one place', () => {
    const once = reserveFor(seated(setup(), 3, 'declined'), 3)
    expect(once && reserveFor(once.panel, 3)).toEqual(once)
  })
})
