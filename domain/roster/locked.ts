import type { Altered } from '#domain/altered-words.ts'
import { quarterOf } from '#domain/quarter.ts'
import type { Figure } from '#domain/roster/figure.ts'
import type { RosterFigures } from '#domain/roster-figures.ts'
import { rosterFigures } from '#domain/roster-figures.ts'
import { addDays, addMonths } from '#schemas/fields/day.ts'
import { YEAR_FINAL } from '#schemas/forms/roster-entry/years.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { RosterRow } from '#schemas/roster/row.ts'
import { num } from '#schemas/rule.ts'

/** Quarters are looked back on for so long; older ones are closed for good. */
const QUARTERS = 8

const guarded = [
  'startups',
  'startupFirms',
  'startupTeams',
  'enterprises',
  'employees',
  'occupiedArea',
  'ladderPoints',
  'digitalFirms',
  'graduatesTotal',
  'leadConcentration',
] as const satisfies readonly (keyof RosterFigures)[]

/** What of the locked quarters would change. Figures of a year may still be given up to 30 April of the next. */
export function alteredFigures(
  before: readonly RosterRow[],
  after: readonly RosterRow[],
  { lockedUntil, since, today }: { lockedUntil: string; since: string; today: string },
): readonly Altered[] {
  const former = new Map(before.map((row) => [row.id, row]))
  const settled = after.map((row) => withFinalYears(row, former.get(row.id), today))
  return quarterEnds(lockedUntil, since).flatMap((day) => {
    const [then, now] = [rosterFigures(before, day), rosterFigures(settled, day)]
    return [...changesOf(then, now), ...certificateChanges(then, now)].map((one) => ({
      quarter: quarterOf(day),
      ...one,
    }))
  })
}

/** The last days of the locked quarters, newest first, from the designation on. */
export function quarterEnds(lockedUntil: string, since: string): readonly string[] {
  return Array.from({ length: QUARTERS }, (_, n) =>
    addDays(addMonths(addDays(lockedUntil, 1), -3 * n), -1),
  ).filter((day) => day >= since)
}

function changesOf(then: RosterFigures, now: RosterFigures): Omit<Altered, 'quarter'>[] {
  return guarded.flatMap((figure) => different(figure, then[figure], now[figure]))
}

function certificateChanges(then: RosterFigures, now: RosterFigures): Omit<Altered, 'quarter'>[] {
  return Object.entries(now.certificates).flatMap(([kind, figure]) =>
    different(kind, then.certificates[kind] ?? { value: 0, from: [] }, figure),
  )
}

function different(figure: string, then: Figure, now: Figure): Omit<Altered, 'quarter'>[] {
  return then.value === now.value ? [] : [{ figure, before: then.value, after: now.value }]
}

/** The row with what it said before of the years that may still be changed. */
function withFinalYears(row: RosterRow, former: RosterRow | undefined, today: string): RosterRow {
  const isFinal = (year: number) => today > `${year + 1}-${YEAR_FINAL}`
  const years = rowsOf(row.answers.years).filter((one) => isFinal(num(one, 'year')))
  const open = rowsOf(former?.answers.years).filter((one) => !isFinal(num(one, 'year')))
  return former ? { ...row, answers: { ...row.answers, years: [...years, ...open] } } : row
}
