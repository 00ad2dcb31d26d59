import type { createCorrectNotice } from '#domain/actions/correct-notice.ts'
import type { createPublishNotice } from '#domain/actions/publish-notice.ts'
import type { createRevealObjector } from '#domain/actions/reveal-objector.ts'
import type { Batches, Cases, Clockwork, FormLibrary, Notices, Tasks } from '#domain/ports.ts'
import type { Show } from '#functions/views/frame.ts'

export interface NoticeDeps extends Clockwork {
  readonly show: Show
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly notices: Notices
  readonly publishNotice: ReturnType<typeof createPublishNotice>
  readonly correctNotice: ReturnType<typeof createCorrectNotice>
  readonly revealObjector: ReturnType<typeof createRevealObjector>
}
