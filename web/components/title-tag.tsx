import type { VNode } from 'preact'
import { Tag } from '#web/components/tag.tsx'
import { useText } from '#web/layout/frame.ts'
import type { TitleStatus } from '#web/title-status.ts'
import { titleTones } from '#web/title-status.ts'

export function TitleTag({ status }: { status: TitleStatus }): VNode {
  return <Tag tone={titleTones[status]}>{useText().register.statuses[status]}</Tag>
}
