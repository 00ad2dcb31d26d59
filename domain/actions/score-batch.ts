import type { Application } from '#domain/application.ts'
import type { Edition } from '#domain/edition.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import type { CaseScore, ScoreDeps } from './score-case.ts'
import { scoreCase } from './score-case.ts'

export interface ScoreBatchDeps extends ScoreDeps {
  readonly pipeline: Pipeline
}

/** Every case of a batch that was handed in and may be seen, with its score as it is. */
export async function scoreBatch(
  deps: ScoreBatchDeps,
  batchId: string,
  editions: readonly Edition[],
  maySee: (application: Application) => boolean,
): Promise<CaseScore[]> {
  const lines = await deps.pipeline.inBatch(batchId)
  const scored = await Promise.all(
    lines.map(async ({ caseId }) => {
      const application = await deps.cases.load(caseId)
      return application && maySee(application) ? scoreCase(deps, application, editions) : undefined
    }),
  )
  return scored.filter((one) => one !== undefined)
}
