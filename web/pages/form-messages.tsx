import type { VNode } from 'preact'
import type { Message } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { titleOf } from '#web/messages/language.ts'

export interface FormMessagesProps {
  form: Form
  messages: readonly Message[]
}

/** Every message a form can produce, in both languages. */
export function FormMessages({ form, messages }: FormMessagesProps): VNode {
  const lang = useLang()
  const { formMessages: text } = useText()
  const title = text.title(titleOf(lang, form))
  return (
    <Page title={title} wide>
      <Heading title={title} over={`${form.code} · v${form.version}`} />
      <Brief where={text.where(messages.length)} next={text.next} />
      <DataTable
        caption={title}
        quiet
        rows={messages}
        columns={[
          { name: text.code, cell: (message) => <span class="code">{message.code}</span> },
          { name: text.zh, cell: (message) => <span lang="zh-CN">{message.zh}</span> },
          { name: text.en, cell: (message) => <span lang="en">{message.en}</span> },
        ]}
      />
    </Page>
  )
}
