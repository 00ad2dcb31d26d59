import type { VNode } from 'preact'
import type { ChangeLine } from '#domain/application.ts'
import type { Answers, Field } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { str } from '#schemas/rule.ts'
import { DataTable } from '#web/components/data-table.tsx'
import type { SummaryRow } from '#web/components/summary-list.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { TitleTag } from '#web/components/title-tag.tsx'
import { optionOf } from '#web/fields/answer.ts'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { labelOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { TitleStatus } from '#web/title-status.ts'

export interface ReportedProps {
  /** What the park filled in, and with what. */
  form: Form
  answers: Answers
  kind: ChangeLine['kind']
  unmet: readonly { readonly condition: string; readonly note: string }[]
  reportedAt: string
  late: boolean
  /** What the district said to it. */
  opinion?: { readonly said: string; readonly reason: string } | undefined
  /** The title as the register has it now. */
  title?:
    | {
        readonly titleNo: string
        readonly officialName: string
        readonly status: TitleStatus
        readonly validTo: string
      }
    | undefined
}

type Words = ReturnType<typeof useText>['reported']

/** What a park with a title asks for: a change with old and new side by side, or why it leaves. */
export function Reported(props: ReportedProps): VNode {
  const { reported: text } = useText()
  const lang = useLang()
  const { kind } = props
  return (
    <section class="reported">
      <h2>{kind === 'change' ? text.change : text.exit}</h2>
      {kind === 'change' ? <SideBySide {...props} /> : null}
      <SummaryList rows={kind === 'change' ? changeRows(props, text, lang) : exitRows(props, text, lang)} />
    </section>
  )
}

function SideBySide({ form, answers }: ReportedProps): VNode {
  const { reported: text } = useText()
  const lang = useLang()
  const what = wordIn(allFields(form).changeType, str(answers, 'changeType'), lang)
  const [before, after] = [str(answers, 'before'), str(answers, 'after')]
  return (
    <div class="diff">
      <DataTable
        caption={text.sideBySide}
        quiet
        rows={[{ what, before, after }]}
        columns={[
          { name: text.what, cell: (row) => row.what },
          { name: text.before, cell: (row) => (row.before ? <del>{row.before}</del> : text.notKnown) },
          { name: text.after, cell: (row) => <ins>{row.after}</ins> },
        ]}
      />
    </div>
  )
}

function changeRows(
  { form, answers, unmet, reportedAt, late, opinion, title }: ReportedProps,
  text: Words,
  lang: Lang,
): SummaryRow[] {
  const conditions = allFields(form).stillMeets?.fields?.condition
  return [
    { label: text.reason, value: <div class="prose">{str(answers, 'reason')}</div>, wide: true },
    { label: text.changedOn, value: formatDate(lang, str(answers, 'changedOn')) },
    {
      label: text.reportedAt,
      value: (
        <>
          {formatTime(lang, reportedAt)} {late ? <Tag tone="attention">{text.late}</Tag> : null}
        </>
      ),
    },
    {
      label: text.unmet,
      wide: unmet.length > 0,
      value:
        unmet.length === 0 ? (
          text.allMet
        ) : (
          <ul>
            {unmet.map(({ condition, note }) => (
              <li key={condition}>{text.unmetOne(wordIn(conditions, condition, lang), note)}</li>
            ))}
          </ul>
        ),
    },
    ...titleRows(title, text, lang),
    ...opinionRows(opinion, text),
  ]
}

function exitRows(
  { answers, reportedAt, opinion, title }: ReportedProps,
  text: Words,
  lang: Lang,
): SummaryRow[] {
  return [
    { label: text.why, value: <div class="prose">{str(answers, 'reason')}</div>, wide: true },
    { label: text.askedAt, value: formatTime(lang, reportedAt) },
    ...titleRows(title, text, lang),
    ...opinionRows(opinion, text),
  ]
}

function titleRows(title: ReportedProps['title'], text: Words, lang: Lang): SummaryRow[] {
  if (!title) return []
  const { titleNo, officialName, status, validTo } = title
  return [
    {
      label: text.title,
      value: (
        <>
          <a href={path('title', { title: titleNo })}>{titleNo}</a> {officialName}{' '}
          <TitleTag status={status} />
        </>
      ),
    },
    { label: text.validTo, value: formatDate(lang, validTo) },
  ]
}

function opinionRows(opinion: ReportedProps['opinion'], text: Words): SummaryRow[] {
  if (!opinion) return []
  const { said, reason } = opinion
  return [
    {
      label: text.opinion,
      wide: reason !== '',
      value: (
        <>
          <p>{said}</p>
          {reason ? <div class="prose">{reason}</div> : null}
        </>
      ),
    },
  ]
}

/** A choice by its words in the form. */
function wordIn(field: Field | undefined, value: string, lang: Lang): string {
  const option = field && optionOf(field, { today: '' }, value)
  return option ? labelOf(lang, option) : value
}
