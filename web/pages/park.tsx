import type { VNode } from 'preact'
import type { Standing } from '#domain/standing.ts'
import { standingWords } from '#domain/standing.ts'
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
import { path } from '#web/routes.ts'
import type { TitleStatus } from '#web/title-status.ts'

/** Somewhere else that belongs to the park. */
export interface ParkLink {
  readonly href: string
  readonly name: string
}

export interface ParkProps {
  readonly caseId: string
  readonly titleNo: string
  readonly officialName: string
  readonly status: TitleStatus
  readonly validTo: string
  readonly tasks: readonly Waiting[]
  readonly matters: readonly MatterRow[]
  /** Demands nobody has closed. */
  readonly demands: readonly DemandRow[]
  readonly links: readonly ParkLink[]
  readonly standing: Standing
}

/** A designated park as its operator sees it: what is asked and by when, and everything that goes on. */
export function Park(props: ParkProps): VNode {
  const { officialName, titleNo, status, validTo, tasks, matters, links, caseId } = props
  const lang = useLang()
  const { park: text } = useText()
  return (
    <Page title={officialName} wide>
      <Heading title={officialName} over={titleNo} />
      <Brief
        where={<TitleTag status={status} />}
        asked={tasks.length > 0 ? text.asked(tasks.length) : undefined}
        due={tasks[0]?.due}
        next={text.next(formatDate(lang, validTo))}
      />
      {props.standing.reasons.map((reason) => (
        <p key={reason}>{standingWords[reason][lang === 'en' ? 'en' : 'zh']}</p>
      ))}
      <WaitingList tasks={tasks} cases={false} />
      {links.length > 0 ? (
        <nav aria-label={text.books}>
          <h2>{text.books}</h2>
          <ul class="cards">
            {links.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <DemandList rows={props.demands} />
      <MatterList caption={text.matters} rows={matters} />
      <p class="after links">
        <a href={path('application', { id: caseId })}>{text.application}</a>
        <a href={path('title', { title: titleNo })}>{text.public}</a>
      </p>
    </Page>
  )
}
