import type { Entry } from '#domain/entry.ts'
import { canonical } from '#domain/event.ts'
import { standing } from '#domain/ledgers/act.ts'
import type { ImportedRow } from '#schemas/tables/ledgers.ts'

/** A row of a file that is to be written, with what stands in the ledger under its id. */
export interface Planned {
  readonly row: ImportedRow
  readonly before?: Entry
}

export interface Plan {
  readonly added: readonly Planned[]
  readonly changed: readonly Planned[]
  /** Rows that stand in the ledger already, word for word: a file imported twice adds nothing twice. */
  readonly same: readonly ImportedRow[]
}

export function planImport(entries: readonly Entry[], rows: readonly ImportedRow[]): Plan {
  const there = entries.filter((entry) => standing(entry))
  const byId = new Map(there.map((entry) => [entry.id, entry]))
  const named = new Set(rows.flatMap(({ id }) => id ?? []))
  const free = new Map<string, number>()
  for (const { id, answers } of there) {
    if (named.has(id)) continue
    const text = canonical(answers)
    free.set(text, (free.get(text) ?? 0) + 1)
  }
  const added: Planned[] = []
  const changed: Planned[] = []
  const same: ImportedRow[] = []
  for (const row of rows) {
    const before = row.id === undefined ? undefined : byId.get(row.id)
    const text = canonical(row.answers)
    const left = free.get(text) ?? 0
    if (before) {
      if (canonical(before.answers) === text) same.push(row)
      else changed.push({ row, before })
    } else if (left > 0) {
      free.set(text, left - 1)
      same.push(row)
    } else added.push({ row })
  }
  return { added, changed, same }
}
