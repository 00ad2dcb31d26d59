import type { VNode } from 'preact'
import type { AttachmentSlot } from '#schemas/form.ts'
import type { StoredFile } from '#web/components/file-list.tsx'
import { FileList } from '#web/components/file-list.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { useLang } from '#web/layout/frame.ts'
import { labelOf } from '#web/messages/language.ts'

export type FileState = 'waiting' | 'checking' | 'accepted' | 'refused'

export interface AttachedFile extends StoredFile {
  readonly state: FileState
  /** Why it was refused, in the reader's language. */
  readonly reason?: string
}

export interface FilledSlot {
  readonly slot: AttachmentSlot
  readonly files: readonly AttachedFile[]
}

/** Attachments to be read: every slot that has files, each with its downloads. */
export function SlotList({ slots }: { slots: readonly FilledSlot[] }): VNode {
  const lang = useLang()
  return (
    <SummaryList
      rows={slots.map(({ slot, files }) => ({
        label: labelOf(lang, slot),
        value: <FileList files={files.filter((file) => file.state === 'accepted')} />,
      }))}
    />
  )
}
