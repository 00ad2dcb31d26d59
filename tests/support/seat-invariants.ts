import { Panel } from '#domain/panel.ts'
import { holders } from '#domain/seats.ts'
import type { Item } from '#tests/support/table.ts'

/** Experts whose counted seats are not those they hold on panels. */
export function seatFaults(items: readonly Item[]): string[] {
  const held = new Map<string, number>()
  for (const item of items.filter(({ SK }) => String(SK).startsWith('PANEL#')))
    for (const id of holders(Panel.parse(item))) held.set(id, (held.get(id) ?? 0) + 1)
  const counted = new Map(
    items.filter(({ PK }) => PK === 'SEATS').map(({ expertId, held: n }) => [String(expertId), Number(n)]),
  )
  return [...new Set([...held.keys(), ...counted.keys()])]
    .filter((id) => (held.get(id) ?? 0) !== (counted.get(id) ?? 0))
    .map((id) => `${id} holds ${held.get(id) ?? 0} seats, ${counted.get(id) ?? 0} are counted`)
}
