import type { Event } from '#domain/event.ts'
import type { MatterName } from '#domain/matter.ts'

/** The lines of a case's history that are about one matter: what became of it, its tasks by their ids, and what happened to the title in the same act. */
export function historyOf(
  events: readonly Event[],
  matter: MatterName,
  tasks: readonly { readonly id: string }[],
): Event[] {
  const ids = new Set<unknown>(tasks.map(({ id }) => id))
  const own = events.filter((event) =>
    [event.open, event.internal, event.sealed].some(
      (part) => ids.has(part?.taskId) || (part?.kind === matter.kind && part.key === matter.key),
    ),
  )
  const acts = new Set(own.map(({ at }) => at))
  return events.filter(
    (event) => own.includes(event) || (event.type.startsWith('title.') && acts.has(event.at)),
  )
}
