import type { Answers, Fields, Posted } from '#schemas/fields/field.ts'

const MOST_POSTED = 1000

/**
 * Reads `name.N.column` into rows in the order of N. A row with `name.N._remove` goes, and so does an empty one
 * unless the rows are fixed; preset values win over posted ones.
 */
export function postedRows(
  posted: Posted,
  name: string,
  columns: Fields,
  fixed: boolean,
  preset?: readonly Answers[],
): Answers[] | undefined {
  const indexes = preset ? preset.map((_, i) => i) : postedIndexes(posted, name, fixed)
  const rows = indexes
    .filter((i) => fixed || !posted.has(`${name}.${i}._remove`))
    .map((i) => ({ ...readRow(posted, `${name}.${i}`, columns), ...preset?.[i] }))
    .filter((row) => fixed || Object.keys(row).length > 0)
  return rows.length === 0 ? undefined : rows
}

function readRow(posted: Posted, path: string, columns: Fields): Answers {
  const row: Answers = {}
  for (const [key, column] of Object.entries(columns)) {
    if (column.system) continue
    const value = column.decode(posted, `${path}.${key}`)
    if (value !== undefined) row[key] = value
  }
  return row
}

/** Fixed rows keep their places: one that posted nothing is still counted. */
function postedIndexes(posted: Posted, name: string, fixed: boolean): number[] {
  const prefix = `${name}.`
  const indexes = new Set<number>()
  for (const key of posted.keys()) {
    if (!key.startsWith(prefix)) continue
    const index = key.slice(prefix.length, key.indexOf('.', prefix.length))
    if (/^\d{1,4}$/.test(index)) indexes.add(Number(index))
  }
  const sorted = [...indexes].sort((a, b) => a - b).slice(0, MOST_POSTED)
  return fixed
    ? Array.from({ length: Math.min((sorted.at(-1) ?? -1) + 1, MOST_POSTED) }, (_, i) => i)
    : sorted
}
