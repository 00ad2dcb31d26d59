import { createBatches } from '#adapters/dynamodb/batches.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createSums } from '#adapters/dynamodb/sums.ts'
import type { Clockwork } from '#domain/ports.ts'
import { drawOpenChart, drawStaffChart } from '#functions/handlers/figures/charts.ts'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { table } from './parts.ts'
import { site } from './site.ts'

/** The charts of the programme: apart from the pages that show them, because what draws them weighs more than a page. */
export function composeFigures(env: Env, clock: Clockwork) {
  const db = table(env)
  const deps = { ...clock, sums: createSums(db), batches: createBatches(db), pipeline: createPipeline(db) }
  return createSite<'figures'>(site(env, clock, db), {
    'GET programmeChart': drawOpenChart(deps),
    'GET staffChart': drawStaffChart(deps),
  })
}
