import type {
  createDraftRubric,
  createPublishRubric,
  createSaveRubric,
} from '#domain/actions/write-rubric.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import type {
  Batches,
  Cases,
  Clockwork,
  FormLibrary,
  Matters,
  Rubrics,
  Tasks,
  Titles,
} from '#domain/ports.ts'
import type { Show } from '#functions/views/frame.ts'

export interface ScoringDeps extends Pick<Clockwork, 'now'> {
  readonly show: Show
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly pipeline: Pipeline
  readonly rubrics: Rubrics
  readonly matters: Pick<Matters, 'inPeriod'>
  readonly titles: Pick<Titles, 'all'>
  readonly draftRubric: ReturnType<typeof createDraftRubric>
  readonly saveRubric: ReturnType<typeof createSaveRubric>
  readonly publishRubric: ReturnType<typeof createPublishRubric>
}
