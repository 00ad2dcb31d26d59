import type { Officer } from '#domain/person.ts'
import type { Clockwork } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json } from '#functions/http/reply.ts'
import type { Show } from '#functions/views/frame.ts'
import type { FunnelSources, SeenFunnel } from '#functions/views/programme/funnel.ts'
import { batchTitle, funnelChart, seeFunnel, tenth } from '#functions/views/programme/funnel.ts'
import { say } from '#functions/views/programme/words.ts'
import { officeName } from '#functions/views/timeline.ts'
import type { Figure } from '#schemas/figures/figure.ts'
import type { WorkbookCell } from '#web/documents/workbook.ts'
import { t } from '#web/messages/text.ts'
import { Funnel } from '#web/pages/funnel.tsx'
import { path } from '#web/routes.ts'

export interface FunnelDeps extends Clockwork, FunnelSources {
  readonly show: Show
}

export function funnelFor(deps: FunnelDeps, call: Call, officer: Officer): Promise<SeenFunnel> {
  return seeFunnel(deps, { officer, asked: call.query.get('batch'), today: dateOf(deps.now()) })
}

export async function showFunnel(
  deps: FunnelDeps,
  call: Call,
  figure: Figure,
  officer: Officer,
): Promise<Reply> {
  const seen = await funnelFor(deps, call, officer)
  if (call.wantsJson) return json({ code: figure.code, batch: seen.batch, stages: seen.lines })
  const query = seen.batch ? `?batch=${encodeURIComponent(seen.batch)}` : ''
  const chart = funnelChart(figure, seen, call.lang)
  return deps.show(
    call,
    <Funnel
      {...seen}
      code={figure.code}
      name={say(figure, call.lang)}
      formula={say(figure.formula, call.lang)}
      over={officeName(officer.office, call.lang)}
      quarter={batchTitle(seen) ?? t(call.lang).programme.noFigures}
      chart={chart && { chart, src: `${path('staffChart', { chart: figure.code })}${query}` }}
      csv={`${path('figureCsv', { figure: figure.code })}${query}`}
      xlsx={`${path('figureXlsx', { figure: figure.code })}${query}`}
    />,
  )
}

export function funnelCells({ lines }: SeenFunnel, call: Call): WorkbookCell[][] {
  const { funnel } = t(call.lang).programme
  return [
    [funnel.stage, funnel.cases, funnel.share, funnel.days],
    ...lines.map(({ stage, cases, share, days }) => [funnel.stages[stage], cases, tenth(share), tenth(days)]),
  ]
}
