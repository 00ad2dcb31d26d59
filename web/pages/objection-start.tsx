import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Button } from '#web/components/button.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { PostForm } from '#web/components/post-form.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface ObjectionStartProps {
  notice: { id: string; no: string }
  row: { row: number; parkName: string; operatorName: string; endOn: string; open: boolean }
}

/** What an objection takes, before anything is typed. */
export function ObjectionStart({ notice, row }: ObjectionStartProps): VNode {
  const lang = useLang()
  const { objecting: text, notice: words } = useText()
  const title = row.open ? text.start : words.report
  return (
    <Page title={title}>
      <Heading title={title} over={`${notice.no} · ${row.parkName}`} />
      <Brief
        where={`${words.rowEnds} ${formatDate(lang, row.endOn)}`}
        asked={text.startAsked}
        next={text.startNext}
      />
      {row.open ? null : <Inset>{text.late}</Inset>}
      <p>{text.about(notice.no, row.parkName, row.operatorName)}</p>
      <h2>{text.need}</h2>
      <ul>
        {text.needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
      <Inset>{text.secrecy}</Inset>
      <PostForm action={path('objectionStart', { notice: notice.id, row: row.row })}>
        <Button>{text.begin}</Button>
      </PostForm>
    </Page>
  )
}
