import type { Sums } from '#domain/figures/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { chartNames } from '#functions/views/programme/charts.ts'
import type { Known } from '#functions/views/programme/dashboard.ts'
import {
  chartsOf,
  figureRows,
  loadKnown,
  noteOf,
  quarterChoices,
  targetRows,
} from '#functions/views/programme/dashboard.ts'
import { cellsOf, figureTable } from '#functions/views/programme/figure.ts'
import { funnelChart, funnelFigure } from '#functions/views/programme/funnel.ts'
import { reachOf } from '#functions/views/programme/scope.ts'
import { say } from '#functions/views/programme/words.ts'
import { officeName } from '#functions/views/timeline.ts'
import { FIGURES } from '#schemas/figures/catalogue.ts'
import { workbookType, writeWorkbook } from '#web/documents/workbook.ts'
import { formatPeriod } from '#web/messages/dates.ts'
import { t } from '#web/messages/text.ts'
import { Programme } from '#web/pages/programme.tsx'
import { path } from '#web/routes.ts'
import { officerOf } from './deps.ts'
import type { FunnelDeps } from './funnel.tsx'
import { funnelFor } from './funnel.tsx'

export interface DashboardDeps extends FunnelDeps {
  readonly sums: Sums
}

/** How the programme stands, for the city; how a district's parks stand, for its office. */
export function showProgramme(deps: DashboardDeps): Handler {
  return async (call) => {
    const { reach, known } = await load(deps, call)
    const text = t(call.lang).programme
    const query = `?quarter=${known.quarter}`
    const targets = reach.districts ? undefined : targetRows(known)
    const figures = figureRows(known, { hrefOf: ({ code }) => `${path('figure', { figure: code })}${query}` })
    const charts = chartsOf(known, chartNames, (chart) => `${path('staffChart', { chart })}${query}`)
    if (call.wantsJson) return json({ quarter: known.quarter, targets: targets?.rows, figures })
    return deps.show(
      call,
      <Programme
        over={officeName(reach.office, call.lang)}
        action={path('staffProgramme')}
        quarter={{ id: known.quarter, name: formatPeriod(call.lang, known.quarter) }}
        quarters={quarterChoices(known)}
        note={noteOf(known)}
        targets={targets}
        charts={[...charts, ...(await applicationsChart(deps, call))]}
        figures={figures}
        links={[
          { href: `${path('staffFigures')}${query}`, name: text.all },
          { href: path('staffParks'), name: text.designated },
        ]}
        next={text.next}
      />,
    )
  }
}

/** How far the applications of the newest batch came. */
async function applicationsChart(deps: DashboardDeps, call: Call) {
  const figure = funnelFigure('D07')
  const seen = await funnelFor(deps, call, officerOf(call))
  const chart = figure && funnelChart(figure, seen, call.lang)
  const query = `?batch=${encodeURIComponent(seen.batch ?? '')}`
  return chart ? [{ chart, src: `${path('staffChart', { chart: figure.code })}${query}` }] : []
}

/** Every figure by quarter, one sheet each, to work on elsewhere. */
export function downloadFigures(deps: DashboardDeps): Handler {
  return async (call) => {
    const { known } = await load(deps, call)
    const { quarters: sums, today } = known
    const sheets = FIGURES.filter(({ measures }) => measures.length > 0).map((figure) => ({
      name: `${figure.code} ${say(figure, call.lang)}`,
      rows: cellsOf(figureTable(figure, { by: 'quarter', sums, today, lang: call.lang }), call.lang),
    }))
    const name = encodeURIComponent(`${t(call.lang).programme.title} ${today}.xlsx`)
    return {
      status: 200,
      type: workbookType,
      body: writeWorkbook(sheets),
      headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    }
  }
}

async function load({ sums, now }: DashboardDeps, call: Call) {
  const today = dateOf(now())
  const reach = reachOf(officerOf(call), today)
  const known: Known = await loadKnown(sums, { reach, query: call.query, today, lang: call.lang })
  return { reach, known }
}
