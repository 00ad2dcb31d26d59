import { mean } from '#domain/averages.ts'

/** A total that an expert gave to a park. */
export interface Given {
  readonly caseId: string
  readonly expertId: string
  readonly total: number
}

export interface Calibration {
  /** How much more than the others an expert gives, in points; less than nothing for a strict one. */
  readonly severities: ReadonlyMap<string, number>
  /** The mean of a park's totals without the severity of those who gave them. */
  readonly scores: ReadonlyMap<string, number>
  /** Whether the experts link all parks. Otherwise scores can be compared inside each linked group only. */
  readonly linked: boolean
}

/**
 * Removes how strict each expert is: total = park + severity + rest, the rest least in squares, and the severities of
 * experts who are linked by parks add up to nothing. A constant added to one expert's sheets moves linked parks alike.
 * source: the additive model of rater effects, D. N. M. de Gruijter, “Two simple models for rater effects”, 1984.
 */
export function calibrate(given: readonly Given[]): Calibration {
  const parks = Map.groupBy(given, ({ caseId }) => caseId)
  const experts = [...new Set(given.map(({ expertId }) => expertId))].sort()
  const means = new Map([...parks].map(([id, all]) => [id, mean(all.map(({ total }) => total))]))
  const groups = linkedGroups(experts, [...parks.values()])
  const at = new Map(experts.map((id, i) => [id, i]))
  const rows = experts.map((id) => experts.map((other) => (groups.get(id) === groups.get(other) ? 1 : 0)))
  const right = experts.map(() => 0)
  for (const { caseId, expertId, total } of given) {
    const own = at.get(expertId) ?? 0
    const row = rows[own] ?? []
    add(row, own, 1)
    add(right, own, total - (means.get(caseId) ?? 0))
    const sheets = parks.get(caseId) ?? []
    for (const other of sheets) add(row, at.get(other.expertId) ?? 0, -1 / sheets.length)
  }
  const found = solve(rows, right)
  const severities = new Map(experts.map((id, i) => [id, found[i] ?? 0]))
  const without = ({ expertId, total }: Given) => total - (severities.get(expertId) ?? 0)
  return {
    severities,
    scores: new Map([...parks].map(([id, all]) => [id, mean(all.map(without))])),
    linked: new Set(groups.values()).size <= 1,
  }
}

/** For each expert the name of its group: experts who scored a park together are in one. */
function linkedGroups(
  experts: readonly string[],
  parks: readonly (readonly Given[])[],
): ReadonlyMap<string, string> {
  const groups = new Map(experts.map((id) => [id, id]))
  for (const sheets of parks) {
    const met = new Set(sheets.map(({ expertId }) => groups.get(expertId) ?? expertId))
    const [name = ''] = met
    for (const [id, group] of groups) if (met.has(group)) groups.set(id, name)
  }
  return groups
}

/** Gaussian elimination; the matrix is symmetric and positive definite, so that no pivot is nothing. */
function solve(rows: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const work = rows.map((row, i) => [...row, right[i] ?? 0])
  work.forEach((pivot, i) => {
    for (const row of work.slice(i + 1)) {
      const times = (row[i] ?? 0) / (pivot[i] ?? 1)
      for (const [k, value] of pivot.entries()) add(row, k, -times * value)
    }
  })
  const found = right.map(() => 0)
  for (const [i, row] of [...work.entries()].reverse()) {
    const known = found.reduce((sum, value, k) => (k > i ? sum + (row[k] ?? 0) * value : sum), 0)
    found[i] = ((row.at(-1) ?? 0) - known) / (row[i] ?? 1)
  }
  return found
}

function add(row: number[], at: number, value: number): void {
  row[at] = (row[at] ?? 0) + value
}
