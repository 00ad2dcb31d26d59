import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate } from '#web/messages/dates.ts'
import { path } from '#web/routes.ts'

export interface NoticeRow {
  readonly row: number
  readonly parkName: string
  readonly operatorName: string
  readonly district: string
  readonly leadIndustries: readonly string[]
  readonly endOn: string
  readonly provisional: boolean
  readonly note?: string | undefined
  readonly corrections: readonly {
    readonly on: string
    readonly reason: string
    readonly changed: readonly {
      readonly field: 'parkName' | 'operatorName' | 'districtId' | 'leadIndustries'
      readonly before: string
      readonly after: string
    }[]
  }[]
}

export interface NoticePageProps {
  notice: {
    readonly id: string
    readonly no: string
    readonly year: number
    readonly title: string
    readonly publishedOn: string
    readonly endOn: string
    readonly provisional: boolean
    readonly periodDays: number
    readonly way: {
      readonly contact: string
      readonly phone: string
      readonly email: string
      readonly address: string
      readonly supervisorPhone: string
    }
    readonly publishUrl?: string | undefined
    readonly rows: readonly NoticeRow[]
  }
  /** Rows to which an objection still counts; none where only the text is shown. */
  open?: ReadonlySet<number> | undefined
  /** An officer of the city may correct a row that is open. */
  corrects?: boolean | undefined
}

/** A public notice in the form of an official announcement: the same on screen, on paper and as evidence. */
export function NoticePage({ notice, open, corrects }: NoticePageProps): VNode {
  const lang = useLang()
  const { notice: text } = useText()
  const day = (date: string) => formatDate(lang, date)
  return (
    <Page title={notice.title} wide>
      <article class="announcement">
        <h1>{notice.title}</h1>
        <p class="announcement-no">{notice.no}</p>
        <p>{text.body(notice.rows.length, notice.year)}</p>
        <Rows notice={notice} open={open} corrects={corrects} />
        <p>
          {text.period(day(notice.publishedOn), day(notice.endOn), notice.periodDays, notice.provisional)}
        </p>
        <Corrections rows={notice.rows} />
        <h2>{text.way}</h2>
        <SummaryList
          rows={[
            { label: text.contact, value: notice.way.contact },
            { label: text.phone, value: notice.way.phone },
            { label: text.email, value: notice.way.email },
            { label: text.address, value: notice.way.address },
            { label: text.supervisor, value: notice.way.supervisorPhone },
            ...(notice.publishUrl
              ? [{ label: text.link, value: <a href={notice.publishUrl}>{notice.publishUrl}</a> }]
              : []),
          ]}
        />
        <p class="announcement-signed">
          {text.signed}
          <br />
          {day(notice.publishedOn)}
        </p>
      </article>
    </Page>
  )
}

function Rows({ notice, open, corrects }: NoticePageProps): VNode {
  const lang = useLang()
  const { notice: text, correcting } = useText()
  return (
    <DataTable
      caption={text.rows}
      rows={notice.rows}
      columns={[
        { name: text.row, cell: ({ row }) => row },
        {
          name: text.park,
          cell: (one) => (
            <>
              {one.parkName}{' '}
              {one.corrections.length > 0 ? <Tag tone="attention">{text.corrected}</Tag> : null}
              {one.note ? <span class="hint">{one.note}</span> : null}
              {open ? (
                <span class="screen-only">
                  <br />
                  <a href={path('objectionStart', { notice: notice.id, row: one.row })}>
                    {open.has(one.row) ? text.object : text.report}
                    <span class="unseen"> {one.parkName}</span>
                  </a>
                  {corrects && open.has(one.row) ? (
                    <>
                      {' '}
                      <a href={path('staffNoticeRow', { notice: notice.id, row: one.row })}>
                        {correcting.link}
                        <span class="unseen"> {one.parkName}</span>
                      </a>
                    </>
                  ) : null}
                </span>
              ) : null}
            </>
          ),
        },
        { name: text.operator, cell: (one) => one.operatorName },
        { name: text.district, cell: (one) => one.district },
        { name: text.industries, cell: (one) => one.leadIndustries.join('、') },
        {
          name: text.rowEnds,
          cell: (one) => formatDate(lang, one.endOn),
        },
      ]}
    />
  )
}

function Corrections({ rows }: { rows: readonly NoticeRow[] }): VNode | null {
  const lang = useLang()
  const { notice: text, common } = useText()
  const all = rows.flatMap((row) => row.corrections.map((correction) => ({ row, correction })))
  if (all.length === 0) return null
  return (
    <>
      <h2>{text.corrections}</h2>
      <ul>
        {all.map(({ row, correction }) => (
          <li key={`${row.row} ${correction.on} ${correction.reason}`}>
            {text.correction(
              formatDate(lang, correction.on),
              row.row,
              row.parkName,
              formatDate(lang, row.endOn),
            )}
            {correction.reason}
            {common.semicolon}
            {correction.changed
              .map(({ field, before, after }) => text.changed(text.fields[field], before, after))
              .join(common.semicolon)}
          </li>
        ))}
      </ul>
    </>
  )
}
