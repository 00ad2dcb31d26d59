import type { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import type { Batches, Cases, Clockwork, Files, FormLibrary, Tasks } from '#domain/ports.ts'
import type { Show } from '#functions/views/frame.ts'

export interface StaffDeps extends Clockwork {
  readonly show: Show
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly files: Files
  readonly pipeline: Pipeline
  readonly reveal: ReturnType<typeof createRevealContacts>
}
