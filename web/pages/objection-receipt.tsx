import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Notice } from '#web/components/notice.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'

export interface ObjectionReceiptProps {
  parkName: string
  receipt: { no: string; at: string; clue: boolean }
}

export function ObjectionReceipt({ parkName, receipt }: ObjectionReceiptProps): VNode {
  const lang = useLang()
  const { objecting: text } = useText()
  const title = receipt.clue ? text.receivedClue : text.received
  return (
    <Page title={title}>
      <Notice tone="done" title={title}>
        <p>
          {text.number}
          <span class="big-number"> {receipt.no}</span>
        </p>
        <p>{text.at(formatTime(lang, receipt.at))}</p>
        {receipt.clue ? <p>{text.clue}</p> : null}
      </Notice>
      <h1>{parkName}</h1>
      <Brief where={title} asked={text.receiptAsked} next={receipt.clue ? text.clueNext : text.receiptNext} />
    </Page>
  )
}
