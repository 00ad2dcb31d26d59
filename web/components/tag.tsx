import type { ComponentChildren, VNode } from 'preact'
import { useLang } from '#web/layout/frame.ts'
import type { CaseStatus, Reader, Tone } from '#web/status.ts'
import { statuses, statusName } from '#web/status.ts'

export function Tag({ tone, children }: { tone: Tone; children: ComponentChildren }): VNode {
  return <strong class={`tag tag-${tone}`}>{children}</strong>
}

export function StatusTag({ status, reader }: { status: CaseStatus; reader: Reader }): VNode {
  return <Tag tone={statuses[status].tone}>{statusName(useLang(), status, reader)}</Tag>
}
