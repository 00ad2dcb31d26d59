import type { FunnelLine } from '#domain/funnel.ts'
import { funnelOf } from '#domain/funnel.ts'
import type { Officer } from '#domain/person.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import { listsFor } from '#domain/pipeline.ts'
import type { Batches, Clockwork } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json } from '#functions/http/reply.ts'
import type { Show } from '#functions/views/frame.ts'
import { say } from '#functions/views/programme/words.ts'
import { officeName } from '#functions/views/timeline.ts'
import type { Figure } from '#schemas/figures/figure.ts'
import type { Choice } from '#web/components/filter.tsx'
import type { WorkbookCell } from '#web/documents/workbook.ts'
import { t } from '#web/messages/text.ts'
import { Funnel } from '#web/pages/funnel.tsx'
import { path } from '#web/routes.ts'

export interface FunnelDeps extends Clockwork {
  readonly show: Show
  readonly batches: Pick<Batches, 'all'>
  readonly pipeline: Pipeline
}

interface SeenFunnel {
  readonly batch?: string | undefined
  readonly batches: readonly Choice[]
  readonly lines: readonly FunnelLine[]
}

/** The applications of a batch by how far they came; a district sees its own. The newest batch when none is asked for. */
export async function seeFunnel(deps: FunnelDeps, call: Call, officer: Officer): Promise<SeenFunnel> {
  const batches = (await deps.batches.all()).toSorted((a, b) => b.opensAt.localeCompare(a.opensAt))
  const batch = batches.find(({ id }) => id === call.query.get('batch')) ?? batches[0]
  const lines = batch ? await deps.pipeline.inBatch(batch.id) : []
  return {
    batch: batch?.id,
    batches: batches.map(({ id, title }) => ({ value: id, label: title })),
    lines: funnelOf(lines.filter(listsFor(officer, dateOf(deps.now())))),
  }
}

export async function showFunnel(
  deps: FunnelDeps,
  call: Call,
  figure: Figure,
  officer: Officer,
): Promise<Reply> {
  const seen = await seeFunnel(deps, call, officer)
  if (call.wantsJson) return json({ code: figure.code, batch: seen.batch, stages: seen.lines })
  const query = seen.batch ? `?batch=${encodeURIComponent(seen.batch)}` : ''
  return deps.show(
    call,
    <Funnel
      {...seen}
      code={figure.code}
      name={say(figure, call.lang)}
      formula={say(figure.formula, call.lang)}
      over={officeName(officer.office, call.lang)}
      quarter={
        seen.batches.find(({ value }) => value === seen.batch)?.label ?? t(call.lang).programme.noFigures
      }
      csv={`${path('figureCsv', { figure: figure.code })}${query}`}
      xlsx={`${path('figureXlsx', { figure: figure.code })}${query}`}
    />,
  )
}

export function funnelCells({ lines }: SeenFunnel, call: Call): WorkbookCell[][] {
  const { funnel } = t(call.lang).programme
  const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
  return [
    [funnel.stage, funnel.cases, funnel.share, funnel.days],
    ...lines.map(({ stage, cases, share, days }) => [funnel.stages[stage], cases, tenth(share), tenth(days)]),
  ]
}
