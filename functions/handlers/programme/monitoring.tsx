import { alertWords } from '#domain/alert.ts'
import { Alert } from '#domain/alerts.ts'
import type { Matter } from '#domain/matter.ts'
import { Report } from '#domain/monitoring.ts'
import { officeOf } from '#domain/office.ts'
import { cityOffice } from '#domain/person.ts'
import { isQuarter, nextQuarter, previousQuarter, quarterOf, reportDue } from '#domain/quarter.ts'
import { analysisOf } from '#domain/quarter-analysis.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import type { Call } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import { analysisView } from '#functions/views/quarter-analysis.ts'
import { districtName } from '#functions/views/register.ts'
import { officeName } from '#functions/views/timeline.ts'
import { matterStatuses } from '#web/matter-status.ts'
import { formatPeriod } from '#web/messages/dates.ts'
import { t } from '#web/messages/text.ts'
import type { AlertRow, MonitoringProps, MonitoringRow } from '#web/pages/monitoring.tsx'
import { Monitoring } from '#web/pages/monitoring.tsx'
import { path } from '#web/routes.ts'
import type { ProgrammeDeps } from './deps.ts'
import { officerOf } from './deps.ts'

/** How many quarters back can be chosen. */
const shownQuarters = 12

/** The reports of a quarter: the city sees all parks, a district its own and its predecessors'. */
export function showMonitoring(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const view = await load(deps, call)
    return call.wantsJson ? json(view) : deps.show(call, <Monitoring {...view} />)
  }
}

/** The same as a file for spreadsheets. */
export function downloadMonitoring(deps: ProgrammeDeps): Handler {
  return async (call) => {
    const { rows, quarter } = await load(deps, call)
    const text = t(call.lang).reports
    const head = [
      text.quarter,
      text.park,
      text.titleNo,
      text.district,
      text.status,
      text.submitted,
      text.days,
      text.remarks,
    ]
    const body = rows.map((row) => [
      quarter,
      row.park,
      row.titleNo,
      row.district,
      matterStatuses.monitoring[row.status]?.[call.lang === 'en' ? 'en' : 'zh'] ?? row.status,
      row.submittedAt ?? '',
      String(row.late),
      remarksOf(row, call),
    ])
    return {
      status: 200,
      type: 'text/csv; charset=utf-8',
      body: csvOf([head, ...body]),
      headers: { 'content-disposition': `attachment; filename="monitoring-${quarter}.csv"` },
    }
  }
}

function remarksOf({ flags }: MonitoringRow, { lang }: Call): string {
  const text = t(lang).reports
  const words: { readonly [flag: string]: string } = {
    missing: text.missing,
    V9: text.v9,
    anomalies: text.odd,
  }
  return flags.flatMap((flag) => words[flag] ?? []).join(t(lang).common.comma)
}

async function load(deps: ProgrammeDeps, call: Call): Promise<MonitoringProps> {
  const officer = officerOf(call)
  const { lang } = call
  const today = dateOf(deps.now())
  const newest = previousQuarter(quarterOf(today))
  const asked = call.query.get('quarter') ?? ''
  const quarter = isQuarter(asked) ? asked : newest
  const last = previousQuarter(quarter)
  const [titles, matters, before, beforeThat, alerts] = await Promise.all([
    deps.titles.all(),
    deps.matters.inPeriod('monitoring', quarter),
    deps.matters.inPeriod('monitoring', last),
    deps.matters.inPeriod('monitoring', previousQuarter(last)),
    deps.matters.inPeriod('alert', quarter),
  ])
  const own = titles.filter(
    ({ districtId }) => officer.office === cityOffice || officeOf(districtId, today) === officer.office,
  )
  const byCase = new Map(own.map((title) => [title.caseId, title]))
  const mine = (all: readonly Matter[]) => all.filter(({ caseId }) => byCase.has(caseId))
  const analysis = analysisOf(quarter, {
    reports: mine([...matters, ...before, ...beforeThat]),
    alerts: mine(alerts),
  })
  return {
    office: officeName(officer.office, lang),
    quarter,
    quarters: quartersBack(newest).map((value) => ({ value, label: formatPeriod(lang, value) })),
    due: reportDue(quarter).on,
    rows: matters.flatMap((matter) => reportRow(matter, byCase.get(matter.caseId), call)),
    alerts: alerts.flatMap((matter) => alertRow(matter, byCase.get(matter.caseId), call)),
    analysis: analysisView(analysis, lang),
    tableUrl: `${path('monitoringTable')}?quarter=${quarter}`,
  }
}

function quartersBack(newest: string): string[] {
  let quarter = nextQuarter(newest)
  return Array.from({ length: shownQuarters }, () => {
    quarter = previousQuarter(quarter)
    return quarter
  })
}

function reportRow(matter: Matter, title: Title | undefined, { lang }: Call): MonitoringRow[] {
  if (!title) return []
  const { late, submittedAt } = Report.parse(matter.data)
  const { titleNo, officialName, districtId } = title
  return [
    {
      caseId: matter.caseId,
      titleNo,
      park: officialName,
      district: districtName(districtId, lang),
      status: matter.status,
      late,
      flags: matter.flags,
      submittedAt,
    },
  ]
}

function alertRow(matter: Matter, title: Title | undefined, { lang }: Call): AlertRow[] {
  if (!title) return []
  const alert = Alert.parse(matter.data)
  const { decision } = matter.data
  return [
    {
      caseId: matter.caseId,
      park: title.officialName,
      level: alert.level,
      status: matter.status,
      ...alertWords(alert, lang === 'en' ? 'en' : 'zh'),
      raisedAt: matter.openedAt,
      decision: typeof decision === 'string' ? decision : undefined,
    },
  ]
}
