import type { Event } from '#domain/event.ts'
import type { MatterName } from '#domain/matter.ts'

type Tasks = readonly { readonly id: string }[]

/** The lines of a case's history that are about one matter: what became of it, its tasks by their ids, and what happened to the title in the same act. */
export function historyOf(events: readonly Event[], matter: MatterName, tasks: Tasks): Event[] {
  return linesAbout(events, tasks, (part) => part.kind === matter.kind && part.key === matter.key)
}

/** The same of a change the park reported, or of its wish to give the title back. */
export function changeHistory(events: readonly Event[], no: number, tasks: Tasks): Event[] {
  return linesAbout(events, tasks, ({ change }) => change === no)
}

function linesAbout(
  events: readonly Event[],
  tasks: Tasks,
  names: (part: NonNullable<Event['open']>) => boolean,
): Event[] {
  const ids = new Set<unknown>(tasks.map(({ id }) => id))
  const own = events.filter(({ open, internal, sealed }) =>
    [open, internal, sealed].some((part) => part && (ids.has(part.taskId) || names(part))),
  )
  const acts = new Set(own.map(({ at }) => at))
  return events.filter(
    (event) => own.includes(event) || (event.type.startsWith('title.') && acts.has(event.at)),
  )
}
