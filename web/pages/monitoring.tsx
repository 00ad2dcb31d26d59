import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Choice } from '#web/components/filter.tsx'
import { Filter } from '#web/components/filter.tsx'
import { Heading } from '#web/components/heading.tsx'
import { MatterTag } from '#web/components/matter-list.tsx'
import type { AnalysisProps } from '#web/components/quarter-analysis.tsx'
import { QuarterAnalysis } from '#web/components/quarter-analysis.tsx'
import { Tag } from '#web/components/tag.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatDate, formatPeriod, formatTime } from '#web/messages/dates.ts'
import { ReportFlags } from '#web/pages/report.tsx'
import { path } from '#web/routes.ts'

export interface MonitoringRow {
  readonly caseId: string
  readonly titleNo: string
  readonly park: string
  readonly district: string
  readonly status: string
  readonly late: number
  readonly flags: readonly string[]
  readonly submittedAt?: string | undefined
}

export interface AlertRow {
  readonly caseId: string
  readonly park: string
  readonly level: 'yellow' | 'red'
  readonly status: string
  readonly trigger: string
  readonly figures: string
  readonly raisedAt: string
  /** What came of it. */
  readonly decision?: string | undefined
}

export interface MonitoringProps {
  readonly office: string
  readonly quarter: string
  readonly quarters: readonly Choice[]
  readonly due: string
  readonly rows: readonly MonitoringRow[]
  readonly alerts: readonly AlertRow[]
  readonly tableUrl: string
  readonly analysis: AnalysisProps
}

/** The reports of all parks for a quarter, and the alerts raised in it, as an office sees them. */
export function Monitoring(props: MonitoringProps): VNode {
  const { office, quarter, quarters, rows, due, tableUrl } = props
  const lang = useLang()
  const { reports: text } = useText()
  const count = (has: (row: MonitoringRow) => boolean) => rows.filter(has).length
  return (
    <Page title={text.all(formatPeriod(lang, quarter))} wide>
      <Heading title={text.all(formatPeriod(lang, quarter))} over={office} />
      <Brief
        where={text.counts(
          rows.length,
          count(({ submittedAt }) => submittedAt !== undefined),
          count(({ late }) => late > 0),
          count(({ status }) => status === 'missing'),
        )}
        next={text.due(formatDate(lang, due))}
      />
      <Filter
        action={path('monitoring')}
        submit={text.show}
        selects={[{ name: 'quarter', label: text.quarter, chosen: quarter, choices: quarters }]}
      />
      <DataTable
        caption={text.title}
        quiet
        rows={rows}
        empty={text.none}
        columns={[
          {
            name: text.park,
            cell: ({ park, caseId }) => <a href={path('staffReport', { id: caseId, quarter })}>{park}</a>,
          },
          { name: text.titleNo, cell: ({ titleNo }) => <span class="figure">{titleNo}</span> },
          { name: text.district, cell: ({ district }) => district },
          { name: text.status, cell: ({ status }) => <MatterTag kind="monitoring" status={status} /> },
          {
            name: text.submitted,
            cell: ({ submittedAt }) => (submittedAt ? formatTime(lang, submittedAt) : '—'),
          },
          {
            name: text.remarks,
            cell: ({ flags, late }) => (flags.length > 0 ? <ReportFlags flags={flags} late={late} /> : '—'),
          },
        ]}
      />
      {rows.length > 0 ? (
        <p class="after">
          <a href={tableUrl}>{text.table}</a>
        </p>
      ) : null}
      <QuarterAnalysis {...props.analysis} />
      <h2>{text.alerts}</h2>
      <Alerts {...props} />
    </Page>
  )
}

function Alerts({ alerts }: MonitoringProps): VNode {
  const lang = useLang()
  const { reports: text } = useText()
  return (
    <DataTable
      caption={text.alerts}
      quiet
      rows={alerts}
      empty={text.noAlerts}
      columns={[
        {
          name: text.park,
          cell: ({ park, caseId }) => <a href={path('staffPark', { id: caseId })}>{park}</a>,
        },
        {
          name: text.level,
          cell: ({ level }) => (
            <Tag tone={level === 'red' ? 'stopped' : 'attention'}>{text.levels[level]}</Tag>
          ),
        },
        { name: text.alert, cell: ({ trigger }) => trigger },
        { name: text.numbers, cell: ({ figures }) => figures },
        { name: text.status, cell: ({ status }) => <MatterTag kind="alert" status={status} /> },
        { name: text.decision, cell: ({ decision }) => decision ?? '—' },
        { name: text.raised, cell: ({ raisedAt }) => formatTime(lang, raisedAt) },
      ]}
    />
  )
}
