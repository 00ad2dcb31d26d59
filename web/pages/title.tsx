import type { VNode } from 'preact'
import type { Revocation } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { TitleTag } from '#web/components/title-tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate, formatTime } from '#web/messages/dates.ts'
import type { RegisterRow } from '#web/pages/register.tsx'
import { path } from '#web/routes.ts'

export interface TitleProps {
  title: RegisterRow & {
    readonly docNo: string
    readonly docDate: string
    readonly buildStatus: '建设中' | '已建成'
    readonly acceptedOn?: string | undefined
    /** The titles that took it over, and those it took over. */
    readonly successors: readonly string[]
    readonly predecessors: readonly string[]
    readonly revocation?: Revocation | undefined
  }
  /** What changed and when, newest first; nothing about who and why. */
  history: readonly { readonly at: string; readonly what: string }[]
}

/** A designated park, for everybody. */
export function TitlePage({ title, history }: TitleProps): VNode {
  const lang = useLang()
  const { register: text } = useText()
  const day = (date: string) => formatDate(lang, date)
  return (
    <Page title={title.officialName}>
      <Heading title={title.officialName} over={title.titleNo} />
      <Brief
        where={<TitleTag status={title.status} />}
        next={isLive(title) ? text.until(day(title.validTo)) : text.ended}
      />
      <SummaryList
        rows={[
          { label: text.number, value: title.titleNo },
          { label: text.operator, value: title.operatorName },
          { label: text.district, value: title.district },
          { label: text.industries, value: title.industries.join(text.comma) },
          { label: text.document, value: `${title.docNo} · ${day(title.docDate)}` },
          { label: text.validity, value: `${day(title.validFrom)} — ${day(title.validTo)}` },
          { label: text.build, value: text.builds[title.buildStatus] },
          ...linksTo(text.successor, title.successors),
          ...linksTo(text.predecessors, title.predecessors),
          ...(title.acceptedOn ? [{ label: text.accepted, value: day(title.acceptedOn) }] : []),
          ...revocationRows(title.revocation, text, day),
        ]}
      />
      <h2>{text.history}</h2>
      <DataTable
        caption={text.history}
        quiet
        rows={history}
        columns={[
          { name: text.when, cell: ({ at }) => formatTime(lang, at) },
          { name: text.what, cell: ({ what }) => what },
        ]}
      />
      <p>
        <a href={path('register')}>{text.back}</a>
      </p>
    </Page>
  )
}

function linksTo(label: string, numbers: readonly string[]) {
  if (numbers.length === 0) return []
  const links = numbers.map((no) => (
    <li key={no}>
      <a href={path('title', { title: no })}>{no}</a>
    </li>
  ))
  return [{ label, value: <ul>{links}</ul> }]
}

function revocationRows(
  revocation: Revocation | undefined,
  text: ReturnType<typeof useText>['register'],
  day: (date: string) => string,
) {
  if (!revocation) return []
  const { docNo, why, plaqueBackBy, banUntil } = revocation
  return [
    { label: text.announcement, value: docNo },
    { label: text.why, value: why },
    { label: text.plaqueBack, value: day(plaqueBackBy) },
    ...(banUntil ? [{ label: text.banUntil, value: day(banUntil) }] : []),
  ]
}
