import { createHash } from 'node:crypto'
import type { ContentKind } from '#domain/content.ts'
import { contentKindOf, contentTypes } from '#domain/content.ts'
import { parseKey } from '#domain/place.ts'
import type { Clockwork, Files, Vault } from '#domain/ports.ts'
import type { RefusedBecause } from '#domain/submission.ts'

const headBytes = 4096

export interface ReceiveDeps extends Clockwork {
  readonly files: Files
  readonly vault: Vault
  /** What a slot takes now; undefined when its owner takes nothing there any more. */
  readonly slotOf: (
    owner: string,
    slot: string,
  ) => Promise<{ accept: readonly ContentKind[]; most: number } | undefined>
}

/** Looks at an uploaded document, byte by byte: takes it with its SHA-256 or refuses it. Repeating changes nothing. */
export function createReceiveFile(deps: ReceiveDeps) {
  return async (object: { key: string; versionId: string }): Promise<void> => {
    const place = parseKey(object.key)
    if (!place || (await deps.files.load(place.owner, place.id))) return
    const slot = await deps.slotOf(place.owner, place.slot)
    const { sha256, size, kind } = await examine(await deps.vault.read(object))
    const file = { ...place, ...object, size, receivedAt: deps.now() }
    const refuse = (reason: RefusedBecause) => deps.files.create({ ...file, status: 'refused', reason })
    if (!slot) return refuse('closed')
    if (!kind || !slot.accept.includes(kind)) return refuse('content')
    const there = await deps.files.list(place.owner)
    if (there.filter((f) => f.slot === place.slot && f.status === 'accepted').length >= slot.most)
      return refuse('full')
    await deps.files.create({ ...file, status: 'accepted', sha256, contentType: contentTypes[kind] })
  }
}

async function examine(bytes: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let head = new Uint8Array(0)
  let size = 0
  for await (const chunk of bytes) {
    hash.update(chunk)
    size += chunk.length
    if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)])
  }
  return { sha256: hash.digest('hex'), size, kind: contentKindOf(head) }
}
