import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { Details } from '#web/components/details.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatTime } from '#web/messages/dates.ts'
import { formatNumber } from '#web/messages/numbers.ts'

export interface ReasonView {
  name: string
  /** Undefined when it is not known. */
  value?: string | undefined
  points: number
  max: number
  rule: string
  from: readonly OriginView[]
  /** What the park said, where another value counts. */
  declared?: string | undefined
  /** What the district found, and why. */
  finding?: string | undefined
}

/** A place a value was read; without an address where the reader has no page of it. */
export interface OriginView {
  form: string
  field: string
  href?: string | undefined
  /** Pages of the rows it was counted from, while they are few. */
  rows?: readonly string[]
}

export interface MarkView {
  seat: number
  name: string
  points: number
  comment?: string | undefined
  counts: boolean
}

export interface IndicatorView {
  code: string
  name: string
  judged: boolean
  points: number
  max: number
  rule: string
  incomplete: boolean
  /** A limit the points are under. */
  held?: string | undefined
  reasons: readonly ReasonView[]
  marks: readonly MarkView[]
}

export interface SheetView {
  seat: number
  name: string
  total: number
  counts: boolean
  signedAt: string
}

export interface GroupView {
  code: string
  name: string
  points: number
  max: number
  least?: number | undefined
  reachesLeast: boolean
  indicators: readonly IndicatorView[]
}

/** The groups of a rubric; every indicator opens to its values, its rule and where it comes from. */
export function ScoreGroups({ groups }: { groups: readonly GroupView[] }): VNode {
  const { score: text } = useText()
  return (
    <>
      {groups.map((group) => (
        <section key={group.code}>
          <h2>
            {group.code} {group.name} · {text.of(group.points, group.max)}
          </h2>
          {group.least === undefined ? null : <p class="hint">{text.groupLeast(group.least)}</p>}
          {group.indicators.map((one) => (
            <Indicator key={one.code} {...one} />
          ))}
        </section>
      ))}
    </>
  )
}

export function ScoreSheets({ sheets }: { sheets: readonly SheetView[] }): VNode | null {
  const lang = useLang()
  const { score: text } = useText()
  if (sheets.length === 0) return null
  return (
    <DataTable
      caption={text.sheets}
      quiet
      rows={sheets}
      columns={[
        { name: text.expert, cell: ({ seat, name }) => text.seat(seat, name) },
        { name: text.sheetTotal, number: true, cell: ({ total }) => total.toFixed(2) },
        { name: text.counts, cell: ({ counts }) => (counts ? text.counted : text.dropped) },
        { name: text.signedAt, cell: ({ signedAt }) => formatTime(lang, signedAt) },
      ]}
    />
  )
}

export function Indicator({
  code,
  name,
  judged,
  points,
  max,
  rule,
  incomplete,
  held,
  reasons,
  marks,
}: IndicatorView): VNode {
  const { score: text } = useText()
  return (
    <Details
      summary={
        <>
          {code} {name} · {text.of(points, max)} {judged ? <Tag tone="neutral">{text.judgedTag}</Tag> : null}
          {incomplete && !judged ? <Tag tone="attention">{text.incomplete}</Tag> : null}
        </>
      }
    >
      <p>{rule}</p>
      {held ? <p class="hint">{text.held(held)}</p> : null}
      {reasons.length > 0 ? (
        <DataTable
          caption={`${code} ${name}`}
          quiet
          rows={reasons}
          columns={[
            { name: text.item, cell: (reason) => reason.name },
            { name: text.value, number: true, cell: (reason) => <Value {...reason} /> },
            { name: text.given, number: true, cell: (reason) => formatNumber(reason.points, 4) },
            { name: text.rule, cell: (reason) => <div class="rule-words">{reason.rule}</div> },
            { name: text.origin, cell: ({ from }) => <Origins from={from} /> },
          ]}
        />
      ) : null}
      {marks.length > 0 ? (
        <DataTable
          caption={`${code} ${name}`}
          quiet
          rows={marks}
          columns={[
            { name: text.expert, cell: (mark) => text.seat(mark.seat, mark.name) },
            { name: text.given, number: true, cell: (mark) => mark.points.toFixed(1) },
            { name: text.counts, cell: ({ counts }) => (counts ? text.counted : text.dropped) },
            { name: text.comment, cell: ({ comment }) => comment ?? '—' },
          ]}
        />
      ) : null}
    </Details>
  )
}

function Value({ value, declared, finding }: ReasonView): VNode {
  const { score: text } = useText()
  return (
    <>
      {value ?? text.unknown}
      {declared ? <p class="hint">{text.declared(declared)}</p> : null}
      {finding ? <p class="hint">{finding}</p> : null}
    </>
  )
}

function Origins({ from }: Pick<ReasonView, 'from'>): VNode {
  const { score: text } = useText()
  return (
    <ul class="origins">
      {from.map(({ form, field, href, rows = [] }) => (
        <li key={`${href} ${form} ${field}`}>
          {href ? <a href={href}>{field}</a> : field} · {form}
          {rows.map((row, i) => (
            <span key={row}>
              {' '}
              <a href={row} aria-label={text.row(i + 1)}>
                {i + 1}
              </a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
