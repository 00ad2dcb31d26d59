import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { useFrame, useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface HomeProps {
  /** Batches now open; `closesAt` is an instant. */
  open: readonly { id: string; name: string; closesAt: string }[]
}

export function Home({ open }: HomeProps): VNode {
  const lang = useLang()
  const { home: text, notice, programme, support } = useText()
  const { person } = useFrame()
  return (
    <Page title={text.title}>
      <h1>{text.title}</h1>
      <Brief
        where={text.where(open.length)}
        asked={open.length > 0 ? text.asked : undefined}
        next={text.next}
      />
      <p class="lead">{text.lead}</p>
      <h2>{text.open}</h2>
      {open.length === 0 ? <p>{text.none}</p> : null}
      <ul class="tasks">
        {open.map((batch) => (
          <li key={batch.id} class="task">
            <a href={path('batch', { batch: batch.id })}>{batch.name}</a>
            <span>{text.until(formatTime(lang, batch.closesAt))}</span>
          </li>
        ))}
      </ul>
      {open.length > 0 && person?.kind !== 'staff' ? (
        <ButtonLink href={person ? path('applications') : path('signIn')}>{text.start}</ButtonLink>
      ) : null}
      <p class="after links">
        <a href={path('notices')}>{notice.listTitle}</a>
        <a href={path('programme')}>{programme.title}</a>
        <a href={path('practices')}>{support.practices}</a>
        <a href={path('fundingList')}>{support.list}</a>
      </p>
      <h2>{text.chain}</h2>
      <DataTable
        caption={text.chain}
        quiet
        rows={text.steps}
        columns={[
          { name: text.step, cell: ([name], i) => `${i + 1}　${name}` },
          { name: text.what, cell: ([, what]) => what },
          { name: text.time, cell: ([, , time]) => time },
        ]}
      />
      <h2>{text.need}</h2>
      <ul>
        {text.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </Page>
  )
}
