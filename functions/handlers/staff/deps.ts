import type { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import type { Batches, Cases, Clockwork, FormLibrary, Tasks } from '#domain/ports.ts'
import type { Show } from '#functions/views/frame.ts'

export interface StaffDeps extends Clockwork {
  readonly show: Show
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly reveal: ReturnType<typeof createRevealContacts>
}
