import type { VNode } from 'preact'
import { useText } from '#web/layout/frame.ts'
import { formatBytes } from '#web/messages/numbers.ts'
import { path } from '#web/routes.ts'

export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly sha256?: string
}

export function FileList({ files }: { files: readonly StoredFile[] }): VNode {
  const { common } = useText()
  if (files.length === 0) return <span class="empty">{common.noFiles}</span>
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={path('file', { file: file.id })}>{file.name}</a>
          <span class="files-size">{formatBytes(file.bytes)}</span>
        </li>
      ))}
    </ul>
  )
}
