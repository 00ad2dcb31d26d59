import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Notice } from '#web/components/notice.tsx'
import { SlotTasks } from '#web/components/slot-tasks.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface AttachmentsProps {
  application: { id: string; parkName?: string | undefined }
  slots: readonly FilledSlot[]
  unlocked?: ReadonlySet<string> | undefined
  flash?: string | undefined
}

export function Attachments({ application, slots, unlocked, flash }: AttachmentsProps): VNode {
  const { attachments: text, application: overview } = useText()
  const needed = slots.filter(({ slot }) => slot.required)
  const done = needed.filter(({ files }) => files.some((file) => file.state === 'accepted'))
  return (
    <Page title={text.title}>
      {flash ? <Notice tone="done" title={flash} /> : null}
      <Heading title={text.title} over={application.parkName} />
      <Brief where={text.where(done.length, needed.length)} asked={text.asked} next={text.next} />
      <SlotTasks
        slots={slots}
        unlocked={unlocked}
        hrefFor={(slot) => path('upload', { id: application.id, slot })}
      />
      <p class="after">
        <a href={path('check', { id: application.id })}>{overview.check}</a>
      </p>
    </Page>
  )
}
