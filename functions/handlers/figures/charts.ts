import type { Sums } from '#domain/figures/ports.ts'
import type { Clockwork } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import type { Reply } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { chartNames, chartOf, isEmpty, openCharts } from '#functions/views/programme/charts.ts'
import { loadKnown } from '#functions/views/programme/dashboard.ts'
import { figureChart } from '#functions/views/programme/figure.ts'
import { seeFigure } from '#functions/views/programme/figure-view.ts'
import type { FunnelSources } from '#functions/views/programme/funnel.ts'
import { funnelChart, funnelFigure, seeFunnel } from '#functions/views/programme/funnel.ts'
import type { Reach } from '#functions/views/programme/scope.ts'
import { everybody, reachOf } from '#functions/views/programme/scope.ts'
import { figureOf } from '#schemas/figures/catalogue.ts'
import type { Chart } from '#web/charts/chart.ts'
import { drawChart } from '#web/charts/draw.ts'

export interface ChartDeps extends Clockwork, FunnelSources {
  readonly sums: Sums
}

/** A chart of the public page. */
export function drawOpenChart(deps: ChartDeps): Handler {
  return async (call) => picture(call, await namedChart(deps, call, everybody, openCharts))
}

/** A chart an officer may see: of the programme, or of one figure by its code. */
export function drawStaffChart(deps: ChartDeps): Handler {
  return async (call) => {
    const officer = call.session?.officer
    if (!officer) throw new NotFound()
    const today = dateOf(deps.now())
    const name = param(call, 'chart')
    const funnel = funnelFigure(name)
    if (funnel) {
      const seen = await seeFunnel(deps, { officer, asked: call.query.get('batch'), today })
      return picture(call, funnelChart(funnel, seen, call.lang))
    }
    if (!figureOf(name))
      return picture(call, await namedChart(deps, call, reachOf(officer, today), chartNames))
    const asked = { officer, query: call.query, today, lang: call.lang }
    const { figure, table, by } = await seeFigure(deps.sums, name, asked)
    return picture(call, figureChart(figure, table, by, call.lang))
  }
}

async function namedChart(
  { sums, now }: ChartDeps,
  call: Call,
  reach: Reach,
  names: typeof chartNames | typeof openCharts,
): Promise<Chart | undefined> {
  const name = names.find((one) => one === param(call, 'chart'))
  if (!name) return undefined
  const known = await loadKnown(sums, { reach, query: call.query, today: dateOf(now()), lang: call.lang })
  return chartOf(name, known)
}

function picture({ query }: Call, chart: Chart | undefined): Reply {
  if (!chart || isEmpty(chart)) throw new NotFound()
  return {
    status: 200,
    type: 'image/svg+xml; charset=utf-8',
    body: drawChart(chart, query.has('narrow') ? 'narrow' : 'wide'),
  }
}
