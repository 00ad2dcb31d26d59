import { createHomePages } from '#adapters/dynamodb/home-pages.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createSums } from '#adapters/dynamodb/sums.ts'
import type { Clockwork } from '#domain/ports.ts'
import { downloadFigures, showProgramme } from '#functions/handlers/programme/dashboard.tsx'
import { downloadFigureCsv, downloadFigureXlsx, showFigure } from '#functions/handlers/programme/figure.tsx'
import { showStaffPark } from '#functions/handlers/programme/park.tsx'
import { listParks } from '#functions/handlers/programme/parks.tsx'
import { createSite } from '#functions/http/site.ts'
import type { Env } from '#functions/runtime/env.ts'
import { homesReading } from './homes-parts.ts'
import { table } from './parts.ts'
import { site } from './site.ts'

/** Designated parks, and the programme as a whole, as the offices see them. */
export function composeProgramme(env: Env, clock: Clockwork) {
  const edge = site(env, clock, table(env))
  const deps = { ...homesReading(env, clock), show: edge.show, baseUrl: edge.baseUrl }
  const db = table(env)
  const figures = {
    ...clock,
    show: edge.show,
    sums: createSums(db),
    homePages: createHomePages(db),
    batches: deps.batches,
    pipeline: createPipeline(db),
  }
  return createSite<'programme'>(edge, {
    'GET staffProgramme': showProgramme(figures),
    'GET staffFigures': downloadFigures(figures),
    'GET figure': showFigure(figures),
    'GET figureCsv': downloadFigureCsv(figures),
    'GET figureXlsx': downloadFigureXlsx(figures),
    'GET staffParks': listParks(deps),
    'GET staffPark': showStaffPark(deps),
  })
}
