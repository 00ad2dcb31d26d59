import type { createCorrectNotice } from '#domain/actions/correct-notice.ts'
import type { createPublishNotice } from '#domain/actions/publish-notice.ts'
import type { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import type { createRevealObjector } from '#domain/actions/reveal-objector.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import type {
  Batches,
  Cases,
  Clockwork,
  Files,
  FormLibrary,
  Notices,
  Objections,
  Tasks,
} from '#domain/ports.ts'
import type { Show } from '#functions/views/frame.ts'

export interface StaffDeps extends Clockwork {
  readonly notices: Notices
  readonly objections: Objections
  readonly publishNotice: ReturnType<typeof createPublishNotice>
  readonly correctNotice: ReturnType<typeof createCorrectNotice>
  readonly revealObjector: ReturnType<typeof createRevealObjector>
  readonly show: Show
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly files: Files
  readonly pipeline: Pipeline
  readonly reveal: ReturnType<typeof createRevealContacts>
}
