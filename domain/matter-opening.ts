import type { Application } from '#domain/application.ts'
import type { Effect } from '#domain/effect.ts'
import type { Fact } from '#domain/event.ts'
import type { Matter, MatterKind } from '#domain/matter.ts'
import { isPrepared, newMatter } from '#domain/matter.ts'
import type { Actor } from '#domain/person.ts'

export const theCalendar: Actor = { kind: 'system', name: 'schedule', how: 'schedule' }

/** What a commit takes up to begin a matter: the matter, the line of the history and the start of its workflow. */
export interface Opened {
  readonly matter: Matter
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
}

export interface Opening {
  readonly kind: Extract<MatterKind, 'rectification' | 'removal' | 'renewal'>
  readonly key: string
  readonly status: string
  readonly data: Record<string, unknown>
  readonly at: string
  /** Whoever asks for it; the system when a date does. */
  readonly by?: Actor
  readonly input?: Record<string, unknown>
}

/** The run of a matter's workflow: its name is used once. */
export const runOfMatter = (caseId: string, { kind, key }: Pick<Matter, 'kind' | 'key'>): string =>
  `${caseId}-${kind}-${key}`

/** A matter of a designated park as it begins, with its own workflow. */
export function opened(application: Application, opening: Opening): Opened {
  const { kind, key, status, data, at, by = theCalendar, input } = opening
  const about = { kind, key, status }
  const { id: caseId, status: stage, districtId } = application
  return {
    matter: newMatter({ caseId, kind, key, period: at.slice(0, 4), status, openedAt: at, data }),
    facts: [
      {
        at,
        type: 'matter.opened',
        actor: by,
        from: stage,
        to: stage,
        ...(isPrepared(about) ? { internal: about } : { open: about }),
      },
    ],
    effects: [
      {
        kind: 'start',
        workflow: kind,
        name: runOfMatter(caseId, { kind, key }),
        input: { caseId, [kind]: Number(key), district: districtId, ...input },
      },
    ],
  }
}

/** The number the next matter of a kind gets. */
export function nextNumber(matters: readonly Pick<Matter, 'kind' | 'key'>[], kind: MatterKind): number {
  return 1 + Math.max(0, ...matters.filter((one) => one.kind === kind).map(({ key }) => Number(key)))
}
