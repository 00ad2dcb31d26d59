import { unitsOf } from '#domain/roster/units.ts'
import { isBranch } from '#schemas/reference/counting-rules.ts'
import type { Days, RosterRow } from '#schemas/roster/row.ts'
import { graduatedOn, isGraduate, startupDays, stay, within } from '#schemas/roster/row.ts'
import { str } from '#schemas/rule.ts'

/** The rows of one unit, the newest last. */
interface Unit {
  readonly rows: readonly RosterRow[]
  readonly startup: readonly (Days & { readonly row: RosterRow })[]
}

/** A roster, or many together, read by unit: who was there on a day. A unit is counted once, by its newest row that was there. */
export interface Register {
  readonly firms: (on: string) => readonly RosterRow[]
  readonly occupants: (on: string) => readonly RosterRow[]
  readonly startups: (on: string) => readonly RosterRow[]
  /** Units that first counted as a start-up on one of the days, both included. */
  readonly began: (from: string, to: string) => readonly RosterRow[]
  /** Units that counted as a start-up on any of the days. */
  readonly ever: (from: string, to: string) => readonly RosterRow[]
  /** Units that had graduated by the day. */
  readonly graduates: (on: string) => readonly RosterRow[]
  /** Units that graduated for the first time on one of the days. */
  readonly graduated: (from: string, to: string) => readonly RosterRow[]
  /** Firms in the park on the day, and those that had graduated and left. */
  readonly firmsAndGraduates: (on: string) => readonly RosterRow[]
}

const registers = new WeakMap<readonly RosterRow[], Register>()

/** Worked out once for the same rows: figures ask for many days of one roster. */
export function registerOf(rows: readonly RosterRow[]): Register {
  const register = registers.get(rows) ?? readByUnit(rows)
  registers.set(rows, register)
  return register
}

function readByUnit(rows: readonly RosterRow[]): Register {
  const units = groupUnits(rows)
  const each = (pick: (unit: Unit) => RosterRow | undefined) => units.flatMap((unit) => pick(unit) ?? [])
  const firms = (on: string) => each((unit) => there(unit, on, '企业'))
  return {
    firms,
    occupants: (on) => each((unit) => there(unit, on)),
    startups: (on) => each((unit) => startupOn(unit, on)),
    began: (from, to) =>
      each(({ startup: [first] }) =>
        first && from <= first.from && first.from <= to ? first.row : undefined,
      ),
    ever: (from, to) =>
      each(
        ({ startup }) =>
          startup.findLast((days) => days.from <= to && (days.until === undefined || from < days.until))?.row,
      ),
    graduates: (on) => each((unit) => unit.rows.findLast((row) => isFirm(row) && isGraduate(row, on))),
    graduated: (from, to) => each((unit) => firstGraduation(unit, from, to)),
    firmsAndGraduates: (on) =>
      each((unit) => there(unit, on, '企业') ?? unit.rows.findLast((row) => isFirm(row) && hasLeft(row, on))),
  }
}

function groupUnits(rows: readonly RosterRow[]): readonly Unit[] {
  const keys = unitsOf(rows)
  const groups = new Map<string, RosterRow[]>()
  for (const row of rows.filter(counts).sort(byAge)) {
    const key = keys.get(row.id) ?? row.id
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((own) => ({
    rows: own,
    startup: own
      .flatMap((row) => startupDays(row).map((days) => ({ ...days, row })))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  }))
}

function counts({ answers }: RosterRow): boolean {
  return answers.blocked !== true && !isBranch(str(answers, 'name'))
}

function byAge(a: RosterRow, b: RosterRow): number {
  const [one, other] = [a, b].map(({ id, answers }) => `${str(answers, 'enteredOn')} ${id}`)
  return (one ?? '') < (other ?? '') ? -1 : 1
}

function there({ rows }: Unit, on: string, kind?: string): RosterRow | undefined {
  return rows.findLast((row) => {
    const days = stay(row)
    return days !== undefined && within(days, on) && (kind === undefined || row.answers.kind === kind)
  })
}

function startupOn({ startup }: Unit, on: string): RosterRow | undefined {
  return startup.findLast((days) => within(days, on))?.row
}

function firstGraduation({ rows }: Unit, from: string, to: string): RosterRow | undefined {
  const [first] = rows
    .filter(isFirm)
    .flatMap((row) => {
      const day = graduatedOn(row)
      return day === undefined ? [] : [{ day, row }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return first && from <= first.day && first.day <= to ? first.row : undefined
}

function hasLeft(row: RosterRow, on: string): boolean {
  return row.answers.status === '毕业出园' && isGraduate(row, on)
}

function isFirm(row: RosterRow): boolean {
  return row.answers.kind === '企业'
}
