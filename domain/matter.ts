import * as z from 'zod/mini'
import { Due } from '#domain/task.ts'

/** What goes on with a park after its designation, each beside the others and by a workflow of its own. */
export const matterKinds = [
  'monitoring',
  'evaluation',
  'rectification',
  'removal',
  'renewal',
  'funding',
  'practice',
  'alert',
  'firm',
  'conflict',
  'dispute',
  'correction',
] as const
export const MatterKind = z.enum(matterKinds)
export type MatterKind = z.infer<typeof MatterKind>

/**
 * One matter of a designated park's case: a quarter's report, a year's evaluation, a rectification. `key` names it within its kind;
 * `period` is the year (2026) or quarter (2026Q1) it is listed in. `status` and `data` have the words and the shape of the kind.
 */
export const Matter = z.object({
  caseId: z.string(),
  kind: MatterKind,
  key: z.string(),
  period: z.string(),
  status: z.string(),
  openedAt: z.string(),
  changedAt: z.string(),
  closedAt: z.optional(z.string()),
  due: z.optional(Due),
  /** Codes of what somebody should look at. */
  flags: z.array(z.string()),
  data: z.record(z.string(), z.unknown()),
  version: z.number(),
})
export type Matter = z.infer<typeof Matter>

export type MatterName = Pick<Matter, 'kind' | 'key'>

/** The lane in which a matter's tasks wait; a `part` tells several of them apart that wait at once. */
export function matterLane({ kind, key }: MatterName, part?: string | number): string {
  return part === undefined ? `${kind}:${key}` : `${kind}:${key}:${part}`
}

/** The matter a lane is about. */
export function matterIn(lane: string | undefined): (MatterName & { part?: string }) | undefined {
  const [head, key, part] = (lane ?? '').split(':')
  const kind = matterKinds.find((one) => one === head)
  if (!kind || !key) return undefined
  return part === undefined ? { kind, key } : { kind, key, part }
}

const byTime: readonly MatterKind[] = ['monitoring', 'evaluation', 'alert']

/** The quarter or year that tells a lane's matter from others of its kind. */
export function periodIn(lane: string | undefined): string | undefined {
  const matter = matterIn(lane)
  return matter && byTime.includes(matter.kind) ? /^\d{4}(Q\d)?/.exec(matter.key)?.[0] : undefined
}

/** A matter as it begins. */
export function newMatter(
  about: Omit<Matter, 'changedAt' | 'closedAt' | 'flags' | 'version'> & { readonly flags?: string[] },
): Matter {
  return { ...about, flags: about.flags ?? [], changedAt: about.openedAt, version: 0 }
}

/** A matter in another state; `closed` ends it. */
export function movedMatter(
  matter: Matter,
  to: { status: string; at: string; closed?: true } & Partial<Pick<Matter, 'flags' | 'data' | 'due'>>,
): Matter {
  const { at, closed, ...rest } = to
  return { ...matter, ...rest, changedAt: at, ...(closed && { closedAt: at }) }
}

/** Whether the city still prepares it, or prepared it and let it be: neither is news for the park. */
export function isPrepared({ kind, status }: Pick<Matter, 'kind' | 'status'>): boolean {
  return (kind === 'rectification' || kind === 'removal') && (status === 'asked' || status === 'dropped')
}

/** Whether a matter still asks something of somebody. */
export function isOpenMatter({ closedAt }: Pick<Matter, 'closedAt'>): boolean {
  return closedAt === undefined
}
