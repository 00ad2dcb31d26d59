import { largestBytes } from '#domain/place.ts'
import type { Clockwork, Vault } from '#domain/ports.ts'
import type { StoredFile } from '#domain/submission.ts'
import type { Call } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json } from '#functions/http/reply.ts'
import type { AttachmentSlot } from '#schemas/form.ts'
import { Upload } from '#web/pages/upload.tsx'
import type { Show } from './frame.ts'
import { arriving, filledSlot } from './slots.ts'

export interface UploadDeps extends Pick<Clockwork, 'newId'> {
  readonly show: Show
  readonly baseUrl: string
  readonly vault: Vault
}

export interface UploadSlot {
  readonly slot: AttachmentSlot
  readonly files: readonly StoredFile[]
  /** The case or the task the documents belong to. */
  readonly owner: string
  readonly parkName?: string | undefined
  readonly locked: boolean
  readonly back: string
  readonly removeHref: (file: string) => string
}

/** One slot with a form that goes straight to the store; making that form changes nothing here. */
export async function showUploadSlot(deps: UploadDeps, call: Call, given: UploadSlot): Promise<Reply> {
  const { slot, files, owner, ...page } = given
  const filled = arriving(call.query.get('key'), filledSlot(slot, files, call.lang))
  const full = filled.files.filter((file) => file.state === 'accepted').length >= slot.most
  const place = { owner, slot: slot.key, id: deps.newId('fil') }
  const returnTo = call.wantsJson ? undefined : `${deps.baseUrl}${call.path}`
  const target =
    given.locked || full
      ? undefined
      : { ...(await deps.vault.uploadForm(place, returnTo)), mostBytes: largestBytes }
  if (call.wantsJson) return json({ ...filled, target })
  return deps.show(call, <Upload {...filled} {...page} target={target} problems={[]} />)
}
