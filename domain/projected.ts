import type { Effect } from '#domain/effect.ts'
import type { Change, MatterChange } from '#domain/ports.ts'
import { countedIn } from './figures/counted.ts'

/** What a park brings to the dashboards is worked out anew. */
export function project(): Effect {
  return { kind: 'project', what: 'home' }
}

/** What must follow a change, figures last: whatever a figure is worked out from brings it along, so that nobody has to think of it. */
export function withProjection({
  effects,
  title,
  matters = [],
  entries = [],
}: Pick<Change, 'effects' | 'title' | 'matters' | 'entries'>): readonly Effect[] {
  const concerned = title !== undefined || matters.some(countsAnew) || entries.length > 0
  const others = effects.filter(({ kind }) => kind !== 'project')
  return concerned || others.length < effects.length ? [...others, project()] : effects
}

function countsAnew({ before, after }: MatterChange): boolean {
  const [was, is] = [before, after].map((matter) => JSON.stringify(matter && countedIn(matter)))
  return was !== is
}
