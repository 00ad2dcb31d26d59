import type { Answers } from '#schemas/fields/field.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import type { Change } from '#schemas/operations/changes.ts'
import { changes } from '#schemas/operations/changes.ts'
import { str } from '#schemas/rule.ts'

/** What differs between two rounds of a roster. A unit is known by its credit code, its number or its name, wherever its row stands. */
export function rosterChanges(before: readonly Answers[], after: readonly Answers[]): Change[] {
  const earlier = new Map(before.map((row) => [unitOf(row), row]))
  const later = new Set(after.map(unitOf))
  const gone = before.map((row, i) => ({ row, i })).filter(({ row }) => !later.has(unitOf(row)))
  return [
    ...after.flatMap((row, i) => {
      const old = earlier.get(unitOf(row))
      return old ? cellChanges(old, row, i) : [whole(row, i, '', str(row, 'name'))]
    }),
    ...gone.map(({ row, i }) => whole(row, i, str(row, 'name'), '')),
  ]
}

function cellChanges(before: Answers, after: Answers, i: number): Change[] {
  return changes(rosterRow, before, after).map((change) => ({
    ...change,
    path: `roster.${i}.${change.path}`,
    label: `名册 · ${str(after, 'name')} · ${change.label}`,
    en: `Roster · ${str(after, 'name')} · ${change.en}`,
  }))
}

function whole(row: Answers, i: number, before: string, after: string): Change {
  const name = str(row, 'name')
  return { path: `roster.${i}`, label: `名册 · ${name}`, en: `Roster · ${name}`, before, after }
}

function unitOf(row: Answers): string {
  return str(row, 'uscc') || str(row, 'rosterId') || str(row, 'name')
}
