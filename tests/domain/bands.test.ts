import { array, assert, constantFrom, double, integer, property, record, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreYear } from '#domain/annual.ts'
import { bandsOf, quotaOf } from '#domain/bands.ts'
import { annual2026 } from '#schemas/rubrics/annual/index.ts'
import { ratedAt, yearFacts } from '#tests/domain/golden-year.ts'

const three = { ...annual2026, annual: { ...annual2026.annual, bands: 'three' as const } }

/** Parks named p1, p2 … with these final scores. */
const parks = (...finals: number[]) => finals.map((final, i) => ratedAt(`p${i + 1}`, final))
const bandOf = (all: ReturnType<typeof bandsOf>) =>
  Object.fromEntries(all.parks.map(({ caseId, band }) => [caseId, band]))
const whyOf = (all: ReturnType<typeof bandsOf>) =>
  Object.fromEntries(all.parks.map(({ caseId, why }) => [caseId, why]))

describe('the places for 优秀', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 1],
    [4, 1],
    [7, 2],
    [10, 3],
    [12, 3],
    [20, 6],
  ])('of %d rated parks are %d', (rated, places) => {
    expect(quotaOf(0.3, rated)).toBe(places)
  })
})

describe('the bands of a year', () => {
  it('of the worked park: 78.61 is 合格', () => {
    const facts = yearFacts()
    const all = bandsOf(annual2026, [
      { caseId: 'worked', evidence: facts.evidence, score: scoreYear(annual2026, facts) },
    ])
    expect(all.parks).toMatchObject([{ final: 78.61, band: 'pass', why: 'score', place: 1 }])
  })

  it('of twelve with 96, 94, 93 and 91: three places, so that 91 becomes 良好', () => {
    const all = bandsOf(annual2026, parks(96, 94, 93, 91, 85, 82, 78, 75, 70, 66, 61, 55))
    expect(all).toMatchObject({ rated: 12, quota: 3 })
    expect(Object.values(bandOf(all))).toEqual([
      ...['excellent', 'excellent', 'excellent', 'good', 'good', 'good'],
      ...['pass', 'pass', 'pass', 'pass', 'pass', 'fail'],
    ])
    expect(whyOf(all)).toMatchObject({ p3: 'score', p4: 'quota', p5: 'score' })
  })

  it('gives the higher band on a border', () => {
    expect(Object.values(bandOf(bandsOf(annual2026, parks(90, 80, 79.99, 60, 59.99))))).toEqual([
      ...['excellent', 'good', 'pass', 'pass', 'fail'],
    ])
  })

  it('lets nobody in at a tie for which there are too few places, nor anybody behind it', () => {
    const all = bandsOf(annual2026, parks(97, 95, 95, 95, 92, 70, 70, 70, 70, 70))
    expect(all.quota).toBe(3)
    expect(whyOf(all)).toMatchObject({ p1: 'score', p2: 'tied', p3: 'tied', p4: 'tied', p5: 'quota' })
    expect(bandOf(all)).toMatchObject({ p1: 'excellent', p2: 'good', p5: 'good' })
    expect(all.parks[1]).toMatchObject({ place: 2, tiedWith: ['p3', 'p4'] })
  })

  it('lets a tie in whole when there are places for all of it', () => {
    const all = bandsOf(annual2026, parks(95, 95, 95, 91, 70, 70, 70, 70, 70, 70))
    expect(bandOf(all)).toMatchObject({ p1: 'excellent', p2: 'excellent', p3: 'excellent', p4: 'good' })
  })

  it('gives the place of a park barred by an accident to the next one', () => {
    const all = bandsOf(annual2026, [ratedAt('y1', 96, { deductions: { Y1: 1 } }), ...parks(95, 70)])
    expect(bandOf(all)).toMatchObject({ y1: 'good', p1: 'excellent' })
    expect(whyOf(all)).toMatchObject({ y1: 'barred' })
  })

  it('fails a park with a veto whatever its score, behind all others', () => {
    const all = bandsOf(annual2026, [ratedAt('v', 99, { vetoes: ['V5'] }), ...parks(95, 40)])
    expect(all.parks.map(({ caseId, place, band, why }) => [caseId, place, band, why])).toEqual([
      ['p1', 1, 'excellent', 'score'],
      ['p2', 2, 'fail', 'score'],
      ['v', 3, 'fail', 'veto'],
    ])
  })

  it('has no 良好 in the three-band mode', () => {
    expect(Object.values(bandOf(bandsOf(three, parks(96, 92, 85, 70, 50))))).toEqual([
      ...['excellent', 'pass', 'pass', 'pass', 'fail'],
    ])
  })
})

describe('for any year', () => {
  const park = record({
    cents: integer({ min: 0, max: 10_000 }),
    coarse: constantFrom(1, 100, 500),
    veto: constantFrom(false, false, false, true),
    accident: constantFrom(false, false, true),
  })
  const year = array(park, { maxLength: 40 }).map((all) =>
    all.map(({ cents, coarse, veto, accident }, i) =>
      ratedAt(`p${String(i).padStart(2, '0')}`, (Math.round(cents / coarse) * coarse) / 100, {
        vetoes: veto ? ['V1'] : [],
        deductions: accident ? { Y1: 1 } : {},
      }),
    ),
  )

  it('never more parks are 优秀 than the quota allows, and only those who may be', () => {
    assert(
      property(year, (rated) => {
        const all = bandsOf(annual2026, rated)
        const excellent = all.parks.filter(({ band }) => band === 'excellent')
        expect(excellent.length).toBeLessThanOrEqual(all.quota)
        for (const { final, why } of excellent) {
          expect(final).toBeGreaterThanOrEqual(90)
          expect(why).toBe('score')
        }
      }),
    )
  })

  it('a park that ranks before another without veto or bar is in no lower band', () => {
    const order = ['fail', 'pass', 'good', 'excellent']
    assert(
      property(year, (rated) => {
        const free = bandsOf(annual2026, rated).parks.filter(({ why }) => why !== 'barred' && why !== 'veto')
        for (const [i, { band }] of free.entries()) {
          const next = free[i + 1]
          if (next) expect(order.indexOf(next.band)).toBeLessThanOrEqual(order.indexOf(band))
        }
      }),
    )
  })

  it('the order in which parks come does not matter', () => {
    assert(
      property(
        year.chain((rated) =>
          shuffledSubarray(rated, { minLength: rated.length }).map((mixed) => ({ rated, mixed })),
        ),
        ({ rated, mixed }) => {
          expect(bandsOf(annual2026, mixed)).toEqual(bandsOf(annual2026, rated))
        },
      ),
    )
  })

  it('the quota is the share rounded down, at least one', () => {
    assert(
      property(double({ min: 0, max: 1, noNaN: true }), integer({ min: 1, max: 500 }), (share, rated) => {
        const quota = quotaOf(share, rated)
        expect(quota).toBeGreaterThanOrEqual(1)
        expect(quota).toBeLessThanOrEqual(Math.max(1, Math.ceil(share * rated)))
        expect(quota).toBeGreaterThanOrEqual(Math.floor(share * rated))
      }),
    )
  })
})
