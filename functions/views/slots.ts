import type { StoredFile } from '#domain/submission.ts'
import type { Form } from '#schemas/form.ts'
import type { AttachedFile, FileState, FilledSlot } from '#web/components/slots.tsx'
import type { Lang } from '#web/messages/language.ts'

const states: { readonly [status in StoredFile['status']]: FileState } = {
  pending: 'checking',
  accepted: 'accepted',
  refused: 'refused',
}

/** How a download names a document: its owner and its id. */
export function fileParam(file: Pick<StoredFile, 'owner' | 'id'>): string {
  return `${file.owner}~${file.id}`
}

/** Every slot of a form with what lies in it. An upload that was announced but never arrived is not shown. */
export function filledSlots(form: Form, files: readonly StoredFile[], lang: Lang, arrived: (file: StoredFile) => boolean): FilledSlot[] {
  return form.attachments.map((slot) => ({
    slot,
    files: files.filter((file) => file.slot === slot.key && arrived(file)).map((file) => attached(file, slot.accept, lang)),
  }))
}

function attached(file: StoredFile, accept: readonly string[], lang: Lang): AttachedFile {
  const kinds = accept.join('、').toUpperCase()
  const reason = lang === 'en' ? `The content is not ${kinds}. Please upload again.` : `文件内容不是${kinds}格式，请重新上传`
  return {
    id: fileParam(file),
    name: file.name,
    bytes: file.size,
    state: states[file.status],
    ...(file.status === 'accepted' && { sha256: file.sha256 }),
    ...(file.status === 'refused' && { reason }),
  }
}
