import type { ComponentChildren, VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import type { DemandRow } from '#web/components/demand-list.tsx'
import { DemandList } from '#web/components/demand-list.tsx'
import { Heading } from '#web/components/heading.tsx'
import type { MatterRow } from '#web/components/matter-list.tsx'
import { MatterList } from '#web/components/matter-list.tsx'
import { TitleTag } from '#web/components/title-tag.tsx'
import type { Waiting } from '#web/components/waiting.tsx'
import { WaitingList } from '#web/components/waiting.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import type { ParkLink } from '#web/pages/park.tsx'
import { path } from '#web/routes.ts'
import type { TitleStatus } from '#web/title-status.ts'

export interface StaffParkProps {
  readonly caseId: string
  readonly titleNo: string
  readonly officialName: string
  readonly district: string
  readonly status: TitleStatus
  readonly validTo: string
  /** What waits for the reader. */
  readonly tasks: readonly Waiting[]
  readonly matters: readonly MatterRow[]
  /** Demands nobody has closed. */
  readonly demands: readonly DemandRow[]
  readonly links: readonly ParkLink[]
  /** What the reader may do with the title. */
  readonly children?: ComponentChildren
}

/** A designated park as the offices see it. */
export function StaffPark(props: StaffParkProps): VNode {
  const { officialName, titleNo, district, status, validTo, tasks, matters, links, caseId } = props
  const lang = useLang()
  const { park: text } = useText()
  return (
    <Page title={officialName} wide>
      <Heading title={officialName} over={`${titleNo} · ${district}`} />
      <Brief
        where={<TitleTag status={status} />}
        asked={tasks.length > 0 ? text.asked(tasks.length) : undefined}
        due={tasks[0]?.due}
        next={text.next(formatDate(lang, validTo))}
      />
      {tasks.length > 0 ? <WaitingList tasks={tasks} cases={false} /> : null}
      {props.children}
      <DemandList rows={props.demands} />
      <MatterList caption={text.matters} rows={matters} />
      <p class="after links">
        {links.map(({ href, name }) => (
          <a key={href} href={href}>
            {name}
          </a>
        ))}
        <a href={path('staffCase', { id: caseId })}>{text.case}</a>
        <a href={path('title', { title: titleNo })}>{text.public}</a>
      </p>
    </Page>
  )
}
