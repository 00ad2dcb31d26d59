import { parseKey } from '#domain/place.ts'
import type { RefusedBecause, StoredFile } from '#domain/submission.ts'
import type { AttachmentSlot, Form } from '#schemas/form.ts'
import type { AttachedFile, FilledSlot } from '#web/components/slots.tsx'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'

const refusals: { readonly [why in RefusedBecause]: (kinds: string) => { zh: string; en: string } } = {
  content: (kinds) => ({
    zh: `文件内容不是${kinds}格式，请重新上传`,
    en: `The content is not ${kinds}. Upload it again.`,
  }),
  closed: () => ({ zh: '本项材料目前不能修改', en: 'This attachment cannot be changed now.' }),
  full: () => ({ zh: '本项材料的文件数已满，请先移除一个', en: 'This slot is full. Remove a file first.' }),
}

/** How a download names a document: its owner and its id. */
export function fileParam(file: Pick<StoredFile, 'owner' | 'id'>): string {
  return `${file.owner}~${file.id}`
}

/** Every slot of a form with what lies in it. */
export function filledSlots(form: Form, files: readonly StoredFile[], lang: Lang): FilledSlot[] {
  return form.attachments.map((slot) => filledSlot(slot, files, lang))
}

export function filledSlot(slot: AttachmentSlot, files: readonly StoredFile[], lang: Lang): FilledSlot {
  return {
    slot,
    files: files.filter((file) => file.slot === slot.key).map((file) => attached(file, slot, lang)),
  }
}

/** The document that was just sent and is still being looked at, as the store named it when it sent the browser back. */
export function arriving(key: string | null, slot: FilledSlot): FilledSlot {
  const place = key ? parseKey(key) : undefined
  if (!place || place.slot !== slot.slot.key || slot.files.some((file) => file.id === fileParam(place)))
    return slot
  return {
    ...slot,
    files: [...slot.files, { id: fileParam(place), name: place.name, bytes: 0, state: 'checking' }],
  }
}

function attached(file: StoredFile, { accept }: AttachmentSlot, lang: Lang): AttachedFile {
  const shown = { id: fileParam(file), name: file.name, bytes: file.size, state: file.status }
  if (file.status === 'accepted') return { ...shown, sha256: file.sha256 }
  const { zh, en } = refusals[file.reason](accept.join(t(lang).common.comma).toUpperCase())
  return { ...shown, reason: lang === 'en' ? en : zh }
}

/** Accepted documents by id, for fields that name them. */
export function fileMap(
  files: readonly StoredFile[],
): ReadonlyMap<string, { id: string; name: string; bytes: number }> {
  return new Map(
    files
      .filter((file) => file.status === 'accepted')
      .map((file) => [file.id, { id: fileParam(file), name: file.name, bytes: file.size }]),
  )
}
