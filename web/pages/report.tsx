import type { VNode } from 'preact'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import type { CorrectionItem } from '#web/components/corrections.tsx'
import { Corrections } from '#web/components/corrections.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Due } from '#web/components/due.tsx'
import { Heading } from '#web/components/heading.tsx'
import { MatterTag } from '#web/components/matter-list.tsx'
import type { FilledSlot } from '#web/components/slots.tsx'
import { SlotList } from '#web/components/slots.tsx'
import { Tag } from '#web/components/tag.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { formatNumber } from '#web/messages/numbers.ts'
import { path } from '#web/routes.ts'

/** One figure of a report, in a quarter and before. */
export interface FigureRow {
  readonly key: string
  readonly name: string
  /** Added up since the first of January. */
  readonly sum: boolean
  readonly now?: number | undefined
  /** What the quarter itself added. */
  readonly own?: number | undefined
  readonly before?: number | undefined
  readonly yearAgo?: number | undefined
  /** Something was noticed about it. */
  readonly odd: boolean
}

/** A value of a received report that was corrected. */
export interface CorrectedFigure {
  readonly at: string
  readonly name: string
  readonly before: string
  readonly after: string
  readonly reason: string
  /** Who approved it. */
  readonly by: string
}

export interface ReportView {
  readonly quarter: string
  readonly previous: string
  readonly yearAgo: string
  readonly status: string
  readonly flags: readonly string[]
  /** Working days late. */
  readonly late: number
  readonly submittedAt?: string | undefined
  readonly closed: boolean
  readonly due?: Due | undefined
  /** What the reader is asked to do about it. */
  readonly task?: { readonly id: string; readonly due: Due } | undefined
  /** What the park is asked to correct, when the report was sent back. */
  readonly returned: readonly CorrectionItem[]
  readonly figures: readonly FigureRow[]
  /** What was corrected after the quarter was locked, oldest first. */
  readonly corrections: readonly CorrectedFigure[]
  readonly anomalies: readonly { readonly finding: string; readonly figures: string }[]
  readonly filled?: {
    readonly form: Form
    readonly answers: Answers
    readonly slots: readonly FilledSlot[]
  }
}

export interface ReportProps {
  readonly park: string
  readonly titleNo: string
  readonly report: ReportView
  readonly back: { readonly href: string; readonly name: string }
}

/** A quarterly report of a park beside the quarter before and the same quarter a year ago. */
export function ReportPage({ park, titleNo, report, back }: ReportProps): VNode {
  const lang = useLang()
  const { reports: text } = useText()
  const { quarter, task, filled } = report
  return (
    <Page title={`${park} ${quarter}`} wide>
      <Heading title={text.of(quarter)} over={`${titleNo} · ${park}`} />
      <Brief
        where={<MatterTag kind="monitoring" status={report.status} />}
        asked={task ? <a href={path('task', { task: task.id })}>{text.act}</a> : undefined}
        due={task?.due ?? (report.closed ? undefined : report.due)}
        next={text.next(report.submittedAt ? formatTime(lang, report.submittedAt) : '')}
      />
      <p>
        <ReportFlags flags={report.flags} late={report.late} />
      </p>
      {report.returned.length > 0 ? <Corrections items={report.returned} /> : null}
      <h2>{text.figures}</h2>
      <Figures {...report} />
      {report.corrections.length > 0 ? <CorrectedFigures rows={report.corrections} /> : null}
      <h2>{text.anomalies}</h2>
      <DataTable
        caption={text.anomalies}
        quiet
        rows={report.anomalies}
        empty={text.noAnomalies}
        columns={[
          { name: text.finding, cell: ({ finding }) => finding },
          { name: text.numbers, cell: ({ figures }) => figures },
        ]}
      />
      {filled ? (
        <>
          <h2>{titleOf(lang, filled.form)}</h2>
          {filled.form.sections
            .filter(({ id }) => id !== 'compare')
            .map((section) => (
              <section key={section.id}>
                <h3>{lang === 'en' ? section.en : section.title}</h3>
                <SectionAnswers section={section} answers={filled.answers} context={{ today: '' }} />
              </section>
            ))}
          <SlotList slots={filled.slots} />
        </>
      ) : null}
      <p class="after links">
        <a href={back.href}>{back.name}</a>
      </p>
    </Page>
  )
}

/** A received report is never changed without a trace: old value, new value, why and who approved. */
function CorrectedFigures({ rows }: { rows: readonly CorrectedFigure[] }): VNode {
  const lang = useLang()
  const { reports: text } = useText()
  return (
    <>
      <h2>{text.corrections}</h2>
      <p class="hint">{text.correctionsHint}</p>
      <DataTable
        caption={text.corrections}
        quiet
        rows={rows}
        columns={[
          { name: text.figure, cell: ({ name }) => name },
          { name: text.old, number: true, cell: ({ before }) => before || '—' },
          { name: text.new, number: true, cell: ({ after }) => after || '—' },
          { name: text.reason, cell: ({ reason }) => reason },
          { name: text.approved, cell: ({ by }) => by },
          { name: text.correctedAt, cell: ({ at }) => formatTime(lang, at) },
        ]}
      />
    </>
  )
}

/** What somebody should look at: late, missing, two missing in a row, something odd. */
export function ReportFlags({ flags, late }: { flags: readonly string[]; late: number }): VNode | null {
  const { reports: text } = useText()
  if (flags.length === 0) return null
  return (
    <>
      {flags.includes('late') ? <Tag tone="attention">{text.late(late)}</Tag> : null}{' '}
      {flags.includes('missing') ? <Tag tone="stopped">{text.missing}</Tag> : null}{' '}
      {flags.includes('V9') ? <Tag tone="stopped">{text.v9}</Tag> : null}{' '}
      {flags.includes('anomalies') ? <Tag tone="attention">{text.odd}</Tag> : null}
    </>
  )
}

function Figures({ figures, quarter, previous, yearAgo }: ReportView): VNode {
  const { reports: text } = useText()
  const shown = (value: number | undefined) => (value === undefined ? '—' : formatNumber(value))
  return (
    <DataTable
      caption={text.figures}
      quiet
      rows={figures}
      empty={text.noFigures}
      columns={[
        {
          name: text.figure,
          cell: ({ name, sum, odd }) => (
            <>
              {name}
              {sum ? <span class="hint"> {text.sum}</span> : null}{' '}
              {odd ? <Tag tone="attention">{text.look}</Tag> : null}
            </>
          ),
        },
        { name: quarter, number: true, cell: ({ now }) => shown(now) },
        { name: text.own, number: true, cell: ({ own }) => shown(own) },
        { name: previous, number: true, cell: ({ before }) => shown(before) },
        { name: yearAgo, number: true, cell: ({ yearAgo: then }) => shown(then) },
      ]}
    />
  )
}
