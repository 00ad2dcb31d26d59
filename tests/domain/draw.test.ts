import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Candidate, DrawInput } from '#domain/draw.ts'
import { DrawRecord, drawPanel, recordOf, replay } from '#domain/draw.ts'
import type { Specialty } from '#domain/expert.ts'
import { specialties } from '#domain/expert.ts'

const fields = ['A1', 'A2', 'B3']

/** Small pools in which units, specialties and clusters are scarce. */
const pools = fc
  .array(
    fc.record({
      unit: fc.integer({ min: 1, max: 9 }),
      specialties: fc.uniqueArray(fc.constantFrom(...specialties), { maxLength: 2 }),
      fields: fc.uniqueArray(fc.constantFrom(...fields), { maxLength: 2 }),
      load: fc.integer({ min: 0, max: 8 }),
    }),
    { maxLength: 9 },
  )
  .map((experts) => experts.map((one, n) => ({ ...one, id: `exp_${n}`, unit: `示例大学第${one.unit}学院` })))

type Pooled = Candidate & { load: number }

function input(
  pool: readonly Pooled[],
  seed = 'seed',
  more: Partial<DrawInput<Pooled>> = {},
): DrawInput<Pooled> {
  const load = Object.fromEntries(pool.map((one) => [one.id, one.load]))
  return { seed, pool, excluded: [], load, clusters: ['A1'], size: 5, reserves: 2, ...more }
}

const ids = (experts: readonly Candidate[]) => experts.map(({ id }) => id)
const has = (panel: readonly Candidate[], ...any: Specialty[]) =>
  panel.some((one) => any.some((specialty) => one.specialties.includes(specialty)))
const fits = (panel: readonly Candidate[]) =>
  has(panel, '产业技术') && has(panel, '园区运营') && has(panel, '财务', '投融资')
const knows = (panel: readonly Candidate[]) =>
  panel.some((one) => one.specialties.includes('产业技术') && one.fields.includes('A1'))
const apart = (panel: readonly Candidate[]) => new Set(panel.map(({ unit }) => unit)).size === panel.length

/** Every panel of five from different units. */
function panelsOf(pool: readonly Pooled[]): Pooled[][] {
  const choose = (from: number, taken: Pooled[]): Pooled[][] =>
    taken.length === 5
      ? [taken]
      : pool
          .slice(from)
          .flatMap((one, n) => (apart([...taken, one]) ? choose(from + n + 1, [...taken, one]) : []))
  return choose(0, [])
}

describe('a draw', () => {
  test('gives the same panel whatever the order of the pool', () => {
    fc.assert(
      fc.property(pools, fc.string(), fc.infiniteStream(fc.nat()), (pool, seed, order) => {
        const mixed = pool
          .map((one) => [order.next().value, one] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, one]) => one)
        const [first, second] = [drawPanel(input(pool, seed)), drawPanel(input(mixed, seed))]
        expect(ids(second.members)).toEqual(ids(first.members))
        expect(ids(second.reserves)).toEqual(ids(first.reserves))
        expect(second.unmet).toEqual(first.unmet)
      }),
    )
  })

  test('finds a panel that meets every rule whenever trying all panels finds one', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const panels = panelsOf(pool)
        const { members, unmet } = drawPanel(input(pool, seed))
        const kinds = unmet.map(({ kind }) => kind)
        if (panels.length > 0) expect(members).toHaveLength(5)
        expect(apart(members)).toBe(true)
        const good = panels.filter(fits)
        if (good.length > 0) expect(fits(members)).toBe(true)
        if (good.some(knows)) expect(knows(members)).toBe(true)
        expect(kinds.includes('cluster')).toBe(!knows(members))
        expect(kinds.includes('operation')).toBe(!has(members, '园区运营'))
      }),
      { numRuns: 500 },
    )
  })

  test('seats as many experts of different units as there are, and names what is not met', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { members, reserves, unmet } = drawPanel(input(pool))
        const units = new Set(pool.map(({ unit }) => unit)).size
        expect(members).toHaveLength(Math.min(5, units))
        expect(reserves).toHaveLength(Math.min(2, Math.max(0, units - 5)))
        expect(apart([...members, ...reserves])).toBe(true)
        expect(unmet.some(({ kind }) => kind === 'size')).toBe(units < 5)
        expect(unmet.some(({ kind }) => kind === 'reserves')).toBe(units < 7)
      }),
    )
  })

  test('never draws anybody excluded', () => {
    fc.assert(
      fc.property(pools, fc.nat(8), (pool, n) => {
        const { members, reserves } = drawPanel(input(pool, 'seed', { excluded: [`exp_${n}`] }))
        expect(ids([...members, ...reserves])).not.toContain(`exp_${n}`)
      }),
    )
  })

  test('is drawn again from what was recorded of it, after it was stored', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const given = input(pool, seed, { excluded: ['exp_3'] })
        const drawn = drawPanel(given)
        const record = DrawRecord.parse(JSON.parse(JSON.stringify(recordOf(given, drawn))))
        const again = replay(record)
        expect(again.same).toBe(true)
        expect(ids(again.members)).toEqual(ids(drawn.members))
        expect(again.unmet).toEqual(drawn.unmet)
      }),
    )
  })

  it('takes those with much to do only when the panel needs them', () => {
    const idle = Array.from({ length: 8 }, (_, n) => expert(n, ['产业技术', '财务'], 0))
    const busy = expert(8, ['园区运营'], 6)
    const spare = expert(9, ['园区运营'], 6)
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { members } = drawPanel(input([busy, ...idle, spare], seed))
      expect(members.filter(({ load }) => load === 6)).toHaveLength(1)
    }
  })

  test('takes nobody with much to do while the others make up a panel that meets every rule', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const free = pool.filter(({ load }) => load < 6)
        fc.pre(panelsOf(free).some((panel) => fits(panel) && knows(panel)))
        const { members } = drawPanel(input(pool, seed))
        expect(ids(members.filter(({ load }) => load >= 6))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('treats a unit written differently as the same unit', () => {
    const [one, two, three] = [expert(0, [], 0), expert(1, [], 0), expert(2, [], 0)]
    const pool = [
      { ...one, unit: '重庆示例咨询有限公司', unitUscc: 'X' },
      { ...two, unit: '示例咨询（集团）有限责任公司' },
      { ...three, unit: '另名咨询有限公司', unitUscc: 'X' },
    ]
    expect(drawPanel(input(pool)).members).toHaveLength(1)
  })

  it('says that a panel of even or small size is against the rules', () => {
    const pool = Array.from({ length: 9 }, (_, n) => expert(n, ['产业技术', '财务'], 0))
    const { members, unmet } = drawPanel(input(pool, 'seed', { size: 4 }))
    expect(members).toHaveLength(4)
    expect(unmet.map(({ zh }) => zh)).toContain('专家组人数应为单数，且不少于 5 人')
  })

  it('notices a record that was changed afterwards', () => {
    const pool = Array.from({ length: 12 }, (_, n) => expert(n, ['产业技术', '财务'], 0))
    const given = input(pool)
    const record = recordOf(given, drawPanel(given))
    const first = record.drawn.members[0] ?? ''
    const forged = { ...record, pool: record.pool.filter(({ id }) => id !== first) }
    expect(replay(forged).same).toBe(false)
  })

  it('gives every expert about the same chance', () => {
    const pool = Array.from({ length: 10 }, (_, n) => expert(n, ['产业技术', '园区运营', '财务'], 0))
    const times = new Map<string, number>()
    for (let n = 0; n < 400; n++)
      for (const id of ids(drawPanel(input(pool, `seed ${n}`)).members))
        times.set(id, (times.get(id) ?? 0) + 1)
    expect(Math.min(...times.values())).toBeGreaterThan(150)
    expect(Math.max(...times.values())).toBeLessThan(250)
  })
})

function expert(n: number, own: Specialty[], load: number): Pooled {
  return {
    id: `exp_${n}`,
    unit: `示例研究院${'甲乙丙丁戊己庚辛壬癸子丑'[n]}`,
    specialties: own,
    fields: ['A1'],
    load,
  }
}
