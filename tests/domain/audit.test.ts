import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Status } from '#domain/application.ts'
import type { History } from '#domain/audit.ts'
import { faultIn, faultInExport, toLines } from '#domain/audit.ts'
import type { Fact } from '#domain/event.ts'
import { chain, genesis } from '#domain/event.ts'

const actor = { kind: 'applicant', name: '渝兴园区运营有限公司', how: 'signed-in' } as const
const at = '2026-11-23T01:00:00.000Z'
const created: Fact = { at, type: 'application.created', actor, to: 'draft' }
const move = (from: Status, to: Status): Fact => ({ at, type: 'case.concluded', actor, from, to })

function history(caseId: string, facts: readonly Fact[]): History {
  return { caseId, no: `SB-${caseId}`, ...chain({ id: caseId, seq: 0, head: genesis }, facts) }
}

const submitted = [
  created,
  move('draft', 'awaiting-acceptance'),
  move('awaiting-acceptance', 'district-review'),
]
const whole = [history('app_1', submitted), history('app_2', [created]), history('app_3', submitted)]
const text = toLines(whole)

test('an untouched export passes', () => {
  expect(faultInExport(text)).toBeUndefined()
  expect(faultInExport(toLines([]))).toBeUndefined()
})

test('any changed byte is found', () => {
  const bytes = Buffer.from(text)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(bytes)
      changed[at] = ((changed[at] ?? 0) + by) % 256
      expect(faultInExport(changed.toString('utf8'))).toBeDefined()
    }),
    { numRuns: 400 },
  )
})

test('a missing line is found, whichever it is', () => {
  const lines = text.split('\n')
  for (const index of lines.slice(0, -1).keys())
    expect(faultInExport(lines.toSpliced(index, 1).join('\n'))).toBeDefined()
})

test('two swapped lines are found, whichever they are', () => {
  const lines = text.split('\n').slice(0, -1)
  const place = fc.nat(lines.length - 1)
  fc.assert(
    fc.property(place, place, (a, b) => {
      fc.pre(lines[a] !== lines[b])
      const swapped = lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
      expect(faultInExport(`${swapped.join('\n')}\n`)).toBeDefined()
    }),
  )
})

test('a fault names the case and the line', () => {
  const second = whole[2]?.events[1]
  const told = text.replace(
    JSON.stringify(second),
    JSON.stringify({ ...second, at: '2026-11-24T01:00:00.000Z' }),
  )
  expect(faultInExport(told)).toEqual({ caseId: 'app_3', seq: 2, why: 'hash' })
  expect(faultInExport(text.replace('"seq":2,', '"seq":9,'))).toMatchObject({ caseId: 'app_1' })
})

test('a chain whose hashes fit but whose case went where no case goes is found', () => {
  const jumped = history('app_1', [created, move('draft', 'designated')])
  expect(faultIn(jumped)).toEqual({ caseId: 'app_1', seq: 2, why: 'move' })
  const elsewhere = history('app_1', [created, move('desk-review', 'expert-review')])
  expect(faultIn(elsewhere)).toEqual({ caseId: 'app_1', seq: 2, why: 'move' })
})

test('a history that was cut short does not fit the head of its case', () => {
  const cut = history('app_1', submitted)
  expect(faultIn({ ...cut, events: cut.events.slice(0, -1) })).toEqual({
    caseId: 'app_1',
    seq: 2,
    why: 'head',
  })
})

test('the history of one case, as its page gives it out, is checked in the same way', () => {
  const [one] = whole
  expect(faultInExport(JSON.stringify(one))).toBeUndefined()
  expect(faultInExport(JSON.stringify({ ...one, head: genesis }))).toMatchObject({ why: 'head' })
})

test('an appeal may bring an ended case back to where it was decided, and nothing else may', () => {
  const failed = [
    ...submitted,
    move('district-review', 'recommended'),
    move('recommended', 'desk-review'),
    move('desk-review', 'desk-failed'),
  ]
  const settled: Fact = { ...move('desk-failed', 'desk-review'), type: 'appeal.settled' }
  expect(faultIn(history('app_1', [...failed, settled]))).toBeUndefined()
  expect(faultIn(history('app_1', [...failed, move('desk-failed', 'desk-review')]))?.why).toBe('move')
  const elsewhere: Fact = { ...move('desk-failed', 'decision'), type: 'appeal.settled' }
  expect(faultIn(history('app_1', [...failed, elsewhere]))?.why).toBe('move')
})
