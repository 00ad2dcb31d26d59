import type { ContentKind } from '#domain/content.ts'
import { DomainError } from '#domain/errors.ts'
import type { Clockwork, Files, Vault } from '#domain/ports.ts'
import type { StoredFile } from '#domain/submission.ts'

const longestName = 120

export interface FilesDeps extends Clockwork {
  readonly files: Files
  readonly vault: Vault
}

/** Announces an upload into a slot and gives the form to post it with. The caller has checked that this person may. @throws file.refused */
export function createAnnounceFile(deps: FilesDeps) {
  return async (input: { owner: string; slot: string; name: string; most: number; returnTo?: string }) => {
    const there = (await deps.files.list(input.owner)).filter((f) => f.slot === input.slot && f.status === 'accepted')
    if (there.length >= input.most) throw new DomainError('file.refused', { why: 'too-many', most: input.most })
    const id = deps.newId('fil')
    const name = input.name.replace(/[\\/\p{Cc}]/gu, '_').slice(-longestName) || '未命名'
    const file: StoredFile = {
      id,
      owner: input.owner,
      slot: input.slot,
      name,
      size: 0,
      key: `${input.owner}/${id}`,
      createdAt: deps.now(),
      status: 'pending',
    }
    await deps.files.create(file)
    return { file, form: await deps.vault.uploadForm(file, input.returnTo) }
  }
}

/** A short-lived address of an accepted document. @throws file.not-found */
export function createDownload(deps: FilesDeps) {
  return async (input: { owner: string; id: string; ordinal?: number }): Promise<string> => {
    const file = await deps.files.load(input.owner, input.id)
    if (file?.status !== 'accepted') throw new DomainError('file.not-found')
    return deps.vault.downloadUrl(file, file.name)
  }
}

/** The owner and id that an object's key names. */
export function parseKey(key: string): { owner: string; id: string } | undefined {
  const [owner, id, ...rest] = key.split('/')
  return owner && id && rest.length === 0 ? { owner, id } : undefined
}

export type Accepts = (owner: string, slot: string) => Promise<readonly ContentKind[] | undefined>
