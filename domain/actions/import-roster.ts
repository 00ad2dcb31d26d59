import type { Entry } from '#domain/entry.ts'
import { livingAnswers } from '#domain/roster/entries.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num } from '#schemas/rule.ts'
import type { Wanted } from './keep-roster.ts'
import type { ByPark, Kept, RosterRowsDeps } from './roster-rows.ts'
import { keep } from './roster-rows.ts'

/** What only acts of their own may change. */
const kept = ['status', 'exitOn', 'exitTo', 'convertedTo', 'verifiedBy'] as const

/** Takes over rows of a file: a firm is known by its code, a team by its name. Rows of units that have left are passed over. */
export function createImportRoster(deps: RosterRowsDeps) {
  return async (input: ByPark & { readonly rows: readonly Answers[] }): Promise<Kept> => {
    const rows = input.rows.filter(({ status }) => status === undefined || status === '在园')
    const ids = rows.map(() => deps.newId('row'))
    return keep(deps, input, 'imported', '', ({ entries }) =>
      rows.map((row, i) => wanted(row, ids[i] ?? '', entries)),
    )
  }
}

function wanted(row: Answers, id: string, entries: readonly Entry[]): Wanted {
  const known = entries.find((entry) => isSame(entry, row, id))
  const fresh = livingAnswers(row)
  if (!known) return { id, answers: { ...fresh, status: '在园', verifiedBy: '未核验' } }
  const own = Object.fromEntries(kept.map((key) => [key, known.answers[key]]))
  return {
    id: known.id,
    answers: { ...known.answers, ...fresh, ...own, years: mergedYears(known.answers, fresh) },
  }
}

function isSame({ id, answers, removedAt }: Entry, row: Answers, fresh: string): boolean {
  if (id === fresh) return true
  if (removedAt !== undefined || answers.status !== '在园' || answers.kind !== row.kind) return false
  return row.kind === '科创团队' ? answers.name === row.name : answers.uscc === row.uscc
}

/** A year in the file replaces the same year; others stay. */
function mergedYears(before: Answers, after: Answers): Answers[] {
  const given = rowsOf(after.years)
  const others = rowsOf(before.years).filter((one) => !given.some(({ year }) => year === one.year))
  return [...others, ...given].sort((a, b) => num(a, 'year') - num(b, 'year'))
}
