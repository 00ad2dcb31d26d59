import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '#domain/event.ts'
import { canonical, chain, firstBroken, genesis } from '#domain/event.ts'

const fact = (reason: string): Fact => ({
  at: '2026-11-23T01:00:00.000Z',
  type: 'application.created',
  actor: { kind: 'applicant', name: '渝兴园区运营有限公司', how: 'signed-in' },
  open: { reason },
})

function setup(reasons: readonly string[]) {
  return chain({ id: 'app_1', seq: 0, head: genesis }, reasons.map(fact))
}

test('a chain of any facts verifies', () => {
  fc.assert(fc.property(fc.array(fc.string()), (reasons) => firstBroken(setup(reasons).events) === undefined))
})

test('a chain goes on where it stopped', () => {
  const first = setup(['一', '二'])
  const second = chain({ id: 'app_1', seq: first.seq, head: first.head }, [fact('三')])
  expect(firstBroken([...first.events, ...second.events])).toBeUndefined()
})

test('a changed, removed or reordered event breaks the chain where it was touched', () => {
  const { events } = setup(['一', '二', '三'])
  const [a, b, c] = events
  if (!a || !b || !c) throw new Error('three events')
  expect(firstBroken([a, { ...b, open: { reason: '改' } }, c])).toBe(2)
  expect(firstBroken([a, c])).toBe(3)
  expect(firstBroken([b, a, c])).toBe(2)
  expect(firstBroken([a, { ...b, actor: { ...b.actor, name: '别人' } }, c])).toBe(2)
})

test('canonical JSON does not depend on the order of keys or on absent ones', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      return canonical(value) === canonical({ ...reversed, absent: undefined })
    }),
  )
})
