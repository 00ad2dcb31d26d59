import type { VNode } from 'preact'
import type { Form } from '#schemas/form.ts'
import type { BatchChange } from '#web/components/batch-history.tsx'
import { BatchHistory } from '#web/components/batch-history.tsx'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { useFrame, useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import { labelOf, titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface BatchProps {
  batch: {
    id: string
    name: string
    opensAt: string
    closesAt: string
    /** The day by which districts recommend. */
    districtDue?: string | undefined
    quota?: number | undefined
    state: 'future' | 'open' | 'closed'
  }
  form: Form
  changes: readonly BatchChange[]
}

export function Batch({ batch, form, changes }: BatchProps): VNode {
  const lang = useLang()
  const { batch: text } = useText()
  const { person } = useFrame()
  const closes = formatTime(lang, batch.closesAt)
  const state = {
    future: text.future(formatTime(lang, batch.opensAt)),
    open: text.open(closes),
    closed: text.closed,
  }[batch.state]
  return (
    <Page title={batch.name}>
      <Heading title={batch.name} over={text.where} />
      <Brief where={state} asked={batch.state === 'open' ? text.asked : undefined} next={text.next} />
      <SummaryList
        rows={[
          { label: text.window, value: `${formatTime(lang, batch.opensAt)} — ${closes}` },
          ...(batch.districtDue
            ? [{ label: text.district, value: formatDate(lang, batch.districtDue) }]
            : []),
          { label: text.quota, value: batch.quota ?? text.noQuota },
          {
            label: text.forms,
            value: (
              <a href={path('formMessages', { form: form.id, version: form.version })}>
                {text.messages(titleOf(lang, form))}
              </a>
            ),
          },
        ]}
      />
      {batch.state === 'open' ? (
        <ButtonLink href={person ? path('applications') : path('signIn')}>{text.start}</ButtonLink>
      ) : null}
      <BatchHistory changes={changes} />
      <h2>{text.attachments}</h2>
      <DataTable
        caption={text.attachments}
        quiet
        rows={form.attachments}
        columns={[
          { name: text.attachments, cell: (slot) => labelOf(lang, slot) },
          { name: text.needed, cell: (slot) => (slot.required ? text.required : text.optional) },
        ]}
      />
    </Page>
  )
}
