import type { createRequestDecisionCode } from '#domain/actions/confirm.ts'
import type { createDecideTask } from '#domain/actions/decide-task.ts'
import type { createDelegateTask, createRecallTask } from '#domain/actions/delegate-task.ts'
import type { createExtendTask } from '#domain/actions/extend-task.ts'
import type { createOpenLink } from '#domain/actions/open-link.ts'
import type { createRecallRecommendation } from '#domain/actions/recall-recommendation.ts'
import type {
  createBeginObjection,
  createReadObjection,
  createSaveObjection,
  createSubmitObjection,
} from '#domain/actions/receive-objection.ts'
import type { createReissueLink } from '#domain/actions/reissue-link.ts'
import type { createRevealContacts } from '#domain/actions/reveal-contacts.ts'
import type { createRevealObjector } from '#domain/actions/reveal-objector.ts'
import type { createSaveTaskDraft } from '#domain/actions/save-task-draft.ts'
import type { TaskContextDeps } from '#domain/actions/task-context.ts'
import type {
  Batches,
  Cases,
  Clockwork,
  Directory,
  Drafts,
  Files,
  Firms,
  FormLibrary,
  Notices,
  Objections,
  Rubrics,
  Tasks,
  Vault,
} from '#domain/ports.ts'
import type { Show } from '#functions/views/frame.ts'

export interface LinkDeps extends Clockwork, TaskContextDeps {
  readonly show: Show
  readonly baseUrl: string
  readonly forms: FormLibrary
  readonly cases: Cases
  readonly tasks: Tasks
  readonly drafts: Drafts
  readonly files: Files
  readonly firms: Firms
  readonly batches: Batches
  readonly directory: Directory
  readonly rubrics: Rubrics
  readonly vault: Vault
  readonly notices: Notices
  readonly objections: Objections
  readonly beginObjection: ReturnType<typeof createBeginObjection>
  readonly readObjection: ReturnType<typeof createReadObjection>
  readonly saveObjection: ReturnType<typeof createSaveObjection>
  readonly submitObjection: ReturnType<typeof createSubmitObjection>
  readonly revealObjector: ReturnType<typeof createRevealObjector>
  readonly openLink: ReturnType<typeof createOpenLink>
  readonly reissue: ReturnType<typeof createReissueLink>
  readonly saveDraft: ReturnType<typeof createSaveTaskDraft>
  readonly requestDecisionCode: ReturnType<typeof createRequestDecisionCode>
  readonly decide: ReturnType<typeof createDecideTask>
  readonly delegate: ReturnType<typeof createDelegateTask>
  readonly extend: ReturnType<typeof createExtendTask>
  readonly recall: ReturnType<typeof createRecallTask>
  readonly reveal: ReturnType<typeof createRevealContacts>
  readonly recallRecommendation: ReturnType<typeof createRecallRecommendation>
}
