/** Where an upload goes: its key in the store says whose it is, for which slot, and what its sender called it. */
export interface Place {
  readonly owner: string
  readonly slot: string
  readonly id: string
}

/** Largest document, source: the programme's attachment rules. */
export const largestBytes = 50 * 1024 * 1024

const longestName = 120

/** What all keys of a place begin with; the store appends the sender's file name. */
export function prefixOf({ owner, slot, id }: Place): string {
  return `${owner}/${slot}/${id}/`
}

export function parseKey(key: string): (Place & { name: string }) | undefined {
  const [owner, slot, id, ...rest] = key.split('/')
  const name = rest.join('/')
  if (!owner || !slot || !id || !name) return undefined
  return { owner, slot, id, name: name.replace(/[\\/\p{Cc}]/gu, '_').slice(-longestName) }
}
