import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rosterFigures, rosterFlows } from '#domain/roster-figures.ts'
import { addDays, addMonths } from '#schemas/fields/day.ts'
import type { RosterRow } from '#schemas/roster/row.ts'
import { certificate, converted, firm, team } from '#tests/domain/roster/rows.ts'

const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2022-01-01', n))
const months = fc.integer({ min: 0, max: 70 })

/** Firms that stay, graduate or leave, teams, conversions, and firms that come back under the same code. */
const unit = (n: number): fc.Arbitrary<readonly RosterRow[]> =>
  fc
    .record({
      entered: day,
      after: months,
      fate: fc.constantFrom('stay', 'moved', 'graduated', 'stayed', 'team', 'converted', 'returned', 'held'),
      rung: fc.constantFrom('科技型中小企业', '创新型中小企业', '高新技术企业'),
      age: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ entered, after, fate, rung, age }) => {
      const later = addMonths(entered, after)
      const own = {
        registeredOn: addMonths(entered, -age),
        certificates: [certificate(rung, later)],
      }
      const left = { ...own, status: '迁出', exitOn: later }
      if (fate === 'moved') return [firm(n, entered, left)]
      if (fate === 'graduated') return [firm(n, entered, { ...left, status: '毕业出园' })]
      if (fate === 'stayed')
        return [firm(n, entered, { ...own, incubationStatus: '已毕业（留园）', graduatedOn: later })]
      if (fate === 'team') return [team(n, entered)]
      if (fate === 'converted') return converted(n, entered, addMonths(entered, after + 1))
      if (fate === 'held') return [firm(n, entered, { ...own, blocked: true })]
      const again = firm(n, addDays(later, 30), own)
      return fate === 'returned'
        ? [firm(n, entered, left), { ...again, id: `${again.id}b` }]
        : [firm(n, entered, own)]
    })

const roster = fc
  .integer({ min: 0, max: 12 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => unit(n + 1))))
  .map((units) => units.flat())

const spans = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

describe('figures of any roster', () => {
  it('never count a unit twice, and what they count are rows of it', () => {
    fc.assert(
      fc.property(roster, day, (rows, on) => {
        const twice = rows.map((row) => ({ ...row, id: `${row.id}_again` }))
        const one = rosterFigures(rows, on)
        const firms = rows.filter(({ answers }) => answers.kind === '企业')
        const codes = new Set(firms.map(({ answers }) => answers.uscc))
        expect(one.startupFirms.value).toBeLessThanOrEqual(codes.size)
        expect(one.startups.value).toBe(one.startupFirms.value + one.startupTeams.value)
        expect(one.startupFirms.value).toBeLessThanOrEqual(one.enterprises.value)
        expect(
          rosterFigures([...firms, ...twice.filter((row) => row.answers.uscc)], on).startupFirms.value,
        ).toBe(rosterFigures(firms, on).startupFirms.value)
        const ids = new Set(rows.map(({ id }) => id))
        expect(one.startups.from.every((id) => ids.has(id))).toBe(true)
        expect(new Set(one.startups.from).size).toBe(one.startups.value)
      }),
    )
  })

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(roster, day, spans, fc.integer(), (rows, on, span, seed) => {
        const shuffled = [...rows].sort((a, b) => order(a.id, seed) - order(b.id, seed))
        expect(rosterFigures(shuffled, on)).toEqual(rosterFigures(rows, on))
        expect(rosterFlows(shuffled, span)).toEqual(rosterFlows(rows, span))
      }),
    )
  })

  it('add up over parks that share no unit', () => {
    fc.assert(
      fc.property(roster, day, fc.integer({ min: 0, max: 12 }), (rows, on, cut) => {
        const number = ({ id }: RosterRow) => Number(id.replace(/\D/g, ''))
        const [here, there] = [rows.filter((r) => number(r) <= cut), rows.filter((r) => number(r) > cut)]
        const total = (of: readonly RosterRow[]) => rosterFigures(of, on).startups.value
        expect(total(rows)).toBe(total(here) + total(there))
      }),
    )
  })
})

describe('flows of any roster', () => {
  it('only grow as time goes on', () => {
    fc.assert(
      fc.property(roster, spans, fc.integer({ min: 0, max: 900 }), (rows, { from, to }, more) => {
        const [sooner, later] = [to, addDays(to, more)].map((end) => rosterFlows(rows, { from, to: end }))
        for (const key of ['newStartups', 'cumulativeStartups', 'graduates', 'conversions'] as const)
          expect(later?.[key].value).toBeGreaterThanOrEqual(sooner?.[key].value ?? 0)
        expect(rosterFigures(rows, addDays(to, more)).graduatesTotal.value).toBeGreaterThanOrEqual(
          rosterFigures(rows, to).graduatesTotal.value,
        )
      }),
    )
  })

  it('count new units once over spans that follow each other', () => {
    fc.assert(
      fc.property(roster, spans, day, (rows, { from, to }, at) => {
        fc.pre(from <= at && at < to)
        const fresh = (a: string, b: string) => rosterFlows(rows, { from: a, to: b }).newStartups.value
        expect(fresh(from, at) + fresh(addDays(at, 1), to)).toBe(fresh(from, to))
      }),
    )
  })

  it('hold the stock of every day and never more than the units', () => {
    fc.assert(
      fc.property(roster, spans, (rows, { from, to }) => {
        const ever = rosterFlows(rows, { from, to }).cumulativeStartups.value
        expect(ever).toBeGreaterThanOrEqual(rosterFigures(rows, from).startups.value)
        expect(ever).toBeGreaterThanOrEqual(rosterFigures(rows, to).startups.value)
        const before = rosterFigures(rows, addDays(from, -1)).startups.value
        expect(rosterFigures(rows, to).startups.value).toBeLessThanOrEqual(before + ever)
      }),
    )
  })

  it('keep the total where teams turn into firms', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.integer({ min: 1, max: 40 })), { maxLength: 8 }),
        day,
        (made, on) => {
          const turned = made.flatMap(([entered, after], n) =>
            converted(n + 1, entered, addMonths(entered, after)),
          )
          const teams = made.map(([entered], n) => team(n + 1, entered))
          const young = (rows: readonly RosterRow[]) => rosterFigures(rows, on).startups.value
          const limitFar = made.every(([entered, after]) => on <= addMonths(entered, after + 47))
          fc.pre(limitFar)
          expect(young(turned)).toBe(young(teams))
        },
      ),
    )
  })
})

function order(id: string, seed: number): number {
  return [...`${id}${seed}`].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) % 1_000_003, 7)
}
