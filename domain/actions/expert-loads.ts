import { seatIn } from '#domain/panel.ts'
import type { Tasks } from '#domain/ports.ts'
import type { Load, Seats } from '#domain/seats.ts'

export interface LoadsDeps {
  readonly seats: Seats
  readonly tasks: Pick<Tasks, 'openOf'>
}

/** How busy these experts are: the seats they hold, and open tasks that belong to no seat, such as parts of an annual evaluation. */
export async function expertLoads(
  { seats, tasks }: LoadsDeps,
  ids: readonly string[],
): Promise<Record<string, Load>> {
  const others = await Promise.all(
    ids.map(async (id) => (await tasks.openOf(id)).filter(({ lane }) => !seatIn(lane)).length),
  )
  const held = await seats.held()
  return Object.fromEntries(ids.map((id, n) => [id, { seats: held[id] ?? 0, others: others[n] ?? 0 }]))
}
