import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Heading } from '#web/components/heading.tsx'
import type { SummaryRow } from '#web/components/summary-list.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface ObjectorProps {
  no: string
  identity: {
    objectorName: string
    objectorIdNo: string
    objectorPhone: string
    objectorEmail?: string | undefined
  }
  evidence: readonly { id: string; name: string }[]
  back: string
}

/** Who objected, in the clear, on a page of its own; that it was shown is on record. */
export function Objector({ no, identity, evidence, back }: ObjectorProps): VNode {
  const { objector: text, common } = useText()
  const rows: SummaryRow[] = [
    { label: text.name, value: identity.objectorName },
    { label: text.idNo, value: identity.objectorIdNo },
    { label: text.phone, value: identity.objectorPhone },
    ...(identity.objectorEmail ? [{ label: text.email, value: identity.objectorEmail }] : []),
    {
      label: text.evidence,
      value: evidence.map((file) => (
        <p key={file.id}>
          <a href={path('file', { file: file.id })}>{file.name}</a>
        </p>
      )),
    },
  ]
  return (
    <Page title={text.title}>
      <Heading title={text.title} over={no} />
      <Brief where={no} asked={text.asked} next={text.next} />
      <SummaryList rows={rows} />
      <p>
        <a href={back}>{common.back}</a>
      </p>
    </Page>
  )
}
