import { createHash } from 'node:crypto'
import { contentKindOf, contentTypes } from '#domain/content.ts'
import type { ContentKind } from '#domain/content.ts'
import type { Files, Vault } from '#domain/ports.ts'

const headBytes = 4096

export interface ReceiveDeps {
  readonly files: Files
  readonly vault: Vault
  /** What a slot takes; undefined when there is no such slot. */
  readonly accepts: (owner: string, slot: string) => Promise<readonly ContentKind[] | undefined>
}

/** Looks at an uploaded document, byte by byte: takes it with its SHA-256 or refuses it. Repeating changes nothing. */
export function createReceiveFile(deps: ReceiveDeps) {
  return async (input: { owner: string; id: string }): Promise<void> => {
    const file = await deps.files.load(input.owner, input.id)
    if (file?.status !== 'pending') return
    const { sha256, size, kind } = await examine(await deps.vault.read(file.key))
    const accepts = await deps.accepts(file.owner, file.slot)
    if (kind && accepts?.includes(kind))
      await deps.files.settle({ ...file, size, status: 'accepted', sha256, contentType: contentTypes[kind] })
    else await deps.files.settle({ ...file, size, status: 'refused', reason: kind ?? 'unknown' })
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
