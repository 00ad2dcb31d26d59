import type { VNode } from 'preact'
import type { Field } from '#schemas/fields/field.ts'
import { Brief } from '#web/components/brief.tsx'
import { Heading } from '#web/components/heading.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { labelOf } from '#web/messages/language.ts'
import type { CaseStatus } from '#web/status.ts'

export interface ContactsProps {
  application: { no?: string | undefined; parkName?: string | undefined; status: CaseStatus }
  contacts: readonly { key: string; field: Field; value: string }[]
  back: string
}

/** Telephone numbers in the clear, on a page of their own; that they were shown is on record. */
export function Contacts({ application, contacts, back }: ContactsProps): VNode {
  const lang = useLang()
  const { contacts: text, common } = useText()
  return (
    <Page title={text.title}>
      <Heading title={text.title} over={[application.no, application.parkName].filter(Boolean).join(' · ')} />
      <Brief
        where={<StatusTag status={application.status} reader="staff" />}
        asked={text.asked}
        next={text.next}
      />
      <SummaryList rows={contacts.map(({ field, value }) => ({ label: labelOf(lang, field), value }))} />
      <p>
        <a href={back}>{common.back}</a>
      </p>
    </Page>
  )
}
