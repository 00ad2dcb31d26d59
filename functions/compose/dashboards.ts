import type { Db } from '#adapters/dynamodb/db.ts'
import { createHomePages } from '#adapters/dynamodb/home-pages.ts'
import { createPipeline } from '#adapters/dynamodb/pipeline.ts'
import { createSums } from '#adapters/dynamodb/sums.ts'
import { downloadFigures, showProgramme } from '#functions/handlers/programme/dashboard.tsx'
import type { FigureDeps } from '#functions/handlers/programme/figure.tsx'
import { downloadFigureCsv, downloadFigureXlsx, showFigure } from '#functions/handlers/programme/figure.tsx'

/** Targets and figures of the programme, on the pages of officers. */
export function dashboards(
  db: Db,
  given: Pick<FigureDeps, 'show' | 'batches' | 'now' | 'newId' | 'newSecret' | 'newCode'>,
) {
  const deps: FigureDeps = {
    ...given,
    sums: createSums(db),
    homePages: createHomePages(db),
    pipeline: createPipeline(db),
  }
  return {
    'GET staffProgramme': showProgramme(deps),
    'GET staffFigures': downloadFigures(deps),
    'GET figure': showFigure(deps),
    'GET figureCsv': downloadFigureCsv(deps),
    'GET figureXlsx': downloadFigureXlsx(deps),
  }
}
