import type { FunnelLine } from '#domain/funnel.ts'
import { funnelOf } from '#domain/funnel.ts'
import type { Officer } from '#domain/person.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import { listsFor } from '#domain/pipeline.ts'
import type { Batches } from '#domain/ports.ts'
import { figureOf } from '#schemas/figures/catalogue.ts'
import type { Figure } from '#schemas/figures/figure.ts'
import type { Chart } from '#web/charts/chart.ts'
import type { Choice } from '#web/components/filter.tsx'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { say } from './words.ts'

export interface FunnelSources {
  readonly batches: Pick<Batches, 'all'>
  readonly pipeline: Pick<Pipeline, 'inBatch'>
}

export interface SeenFunnel {
  readonly batch?: string | undefined
  readonly batches: readonly Choice[]
  readonly lines: readonly FunnelLine[]
}

/** The one figure that is about applications and not about parks. */
export function funnelFigure(code: string): Figure | undefined {
  const figure = figureOf(code)
  return figure?.behind.kind === 'pipeline' ? figure : undefined
}

/** The applications of a batch by how far they came; a district sees its own. The newest batch when none is asked for. */
export async function seeFunnel(
  { batches, pipeline }: FunnelSources,
  { officer, asked, today }: { officer: Officer; asked: string | null; today: string },
): Promise<SeenFunnel> {
  const all = (await batches.all()).toSorted((a, b) => b.opensAt.localeCompare(a.opensAt))
  const batch = all.find(({ id }) => id === asked) ?? all[0]
  const lines = batch ? await pipeline.inBatch(batch.id) : []
  return {
    batch: batch?.id,
    batches: all.map(({ id, title }) => ({ value: id, label: title })),
    lines: funnelOf(lines.filter(listsFor(officer, today))),
  }
}

/** The title of the batch it is of. */
export function batchTitle({ batch, batches }: SeenFunnel): string | undefined {
  return batches.find(({ value }) => value === batch)?.label
}

/** Rounded as it is shown. */
export function tenth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}

/** How many came how far, stage under stage; nothing while nobody has applied. */
export function funnelChart(figure: Figure, seen: SeenFunnel, lang: Lang): Chart | undefined {
  const { lines } = seen
  if (!lines.some(({ cases }) => cases > 0)) return undefined
  const { funnel } = t(lang).programme
  return {
    kind: 'bars',
    title: [say(figure, lang), batchTitle(seen)].filter(Boolean).join(' · '),
    unit: funnel.unit,
    axis: funnel.stage,
    categories: lines.map(({ stage }) => funnel.stages[stage]),
    series: [{ name: funnel.cases, values: lines.map(({ cases }) => cases) }],
    beside: [
      { name: `${funnel.share} (%)`, values: lines.map(({ share }) => tenth(share)) },
      { name: funnel.days, values: lines.map(({ days }) => tenth(days)) },
    ],
  }
}
