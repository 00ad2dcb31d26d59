import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Details } from '#web/components/details.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Notice } from '#web/components/notice.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag, Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { formatNumber } from '#web/messages/numbers.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface ReasonView {
  name: string
  /** Undefined when it is not known. */
  value?: string | undefined
  points: number
  max: number
  rule: string
  from: readonly { form: string; field: string; href: string }[]
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
  reasons: readonly ReasonView[]
  marks: readonly MarkView[]
}

export interface ScoreProps {
  application: {
    id: string
    no?: string | undefined
    parkName: string
    status: CaseStatus
    batchId: string
  }
  rubric: { name: string; version: number; passLine: number }
  quant: number
  /** Undefined before all sheets are signed. */
  judged?: number | undefined
  total: number
  counting: 'waiting' | 'void' | 'plain' | 'trimmed'
  sheets: readonly { seat: number; name: string; total: number; counts: boolean; signedAt: string }[]
  obstacles: readonly string[]
  groups: readonly {
    code: string
    name: string
    points: number
    max: number
    least?: number | undefined
    reachesLeast: boolean
    indicators: readonly IndicatorView[]
  }[]
  corrections: readonly {
    item: string
    systemValue: number
    correctedValue: number
    reason: string
    evidence: string
  }[]
}

/** Why a park's score is what it is: every number opens to its fields and its rule. */
export function Score(props: ScoreProps): VNode {
  const { score: text } = useText()
  const { application, rubric, judged, groups } = props
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={text.over(application.no ?? '', application.parkName)} />
      <Brief where={<StatusTag status={application.status} reader="staff" />} next={text.next} />
      <SummaryList
        rows={[
          { label: text.quant, value: text.points(props.quant) },
          { label: text.judged, value: judged === undefined ? '—' : text.points(judged) },
          { label: text.total, value: <strong>{text.points(props.total)}</strong> },
          { label: text.passLine, value: text.points(rubric.passLine) },
          { label: text.rubric, value: text.version(rubric.name, rubric.version) },
        ]}
      />
      <Obstacles obstacles={props.obstacles} judged={judged !== undefined} />
      <h2>{text.sheets}</h2>
      <p>{text.counting[props.counting]}</p>
      <Sheets sheets={props.sheets} />
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
      <Corrections corrections={props.corrections} />
      <p class="after links">
        <a href={path('staffCase', { id: application.id })}>{text.back}</a>
        <a href={path('standings', { batch: application.batchId })}>{text.ranking}</a>
      </p>
    </Page>
  )
}

function Obstacles({ obstacles, judged }: { obstacles: readonly string[]; judged: boolean }): VNode {
  const { score: text } = useText()
  if (obstacles.length === 0) return <Notice tone="done" title={text.noObstacles} />
  return (
    <Notice tone={judged ? 'attention' : 'active'} title={judged ? text.obstacles : text.notYet}>
      <ul>
        {obstacles.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Sheets({ sheets }: Pick<ScoreProps, 'sheets'>): VNode | null {
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
      {reasons.length > 0 ? (
        <DataTable
          caption={`${code} ${name}`}
          quiet
          rows={reasons}
          columns={[
            { name: text.item, cell: (reason) => reason.name },
            { name: text.value, number: true, cell: ({ value }) => value ?? text.unknown },
            { name: text.given, number: true, cell: (reason) => formatNumber(reason.points, 4) },
            { name: text.rule, cell: (reason) => reason.rule },
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

function Origins({ from }: Pick<ReasonView, 'from'>): VNode {
  return (
    <ul>
      {from.map(({ form, field, href }) => (
        <li key={`${href} ${field}`}>
          <a href={href}>{field}</a> · {form}
        </li>
      ))}
    </ul>
  )
}

function Corrections({ corrections }: Pick<ScoreProps, 'corrections'>): VNode | null {
  const { score: text } = useText()
  if (corrections.length === 0) return null
  return (
    <>
      <h2>{text.corrections}</h2>
      <p class="hint">{text.correctionsHint}</p>
      <DataTable
        caption={text.corrections}
        quiet
        rows={corrections}
        columns={[
          { name: text.correctionItem, cell: ({ item }) => item },
          { name: text.systemValue, number: true, cell: ({ systemValue }) => formatNumber(systemValue) },
          { name: text.correctedValue, number: true, cell: (one) => formatNumber(one.correctedValue) },
          { name: text.reason, cell: ({ reason }) => reason },
          { name: text.evidence, cell: ({ evidence }) => evidence },
        ]}
      />
    </>
  )
}
