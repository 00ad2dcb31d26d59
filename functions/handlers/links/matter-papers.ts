import { documentsOf } from '#domain/actions/sent-back.ts'
import { changeIn } from '#domain/change.ts'
import { matterIn } from '#domain/matter.ts'
import type { AcceptedFile, StoredFile } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import { besides, inLane } from '#domain/task-name.ts'
import type { Reader } from '#domain/visibility.ts'
import { taskPart } from '#domain/visibility.ts'
import type { Call } from '#functions/http/call.ts'
import { differences } from '#functions/views/differences.ts'
import { filledSlots } from '#functions/views/slots.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import type { Change } from '#schemas/operations/changes.ts'
import type { FilledSlot } from '#web/components/slots.tsx'
import type { LinkDeps } from './deps.ts'

/** A form filled in earlier, with its documents. */
export interface Paper {
  readonly form: Form
  readonly answers: Answers
  readonly slots: readonly FilledSlot[]
}

type Decided = Extract<Task, { status: 'decided' }>

/** What was filled in before in the matter a task is about, or by the offices about the change it is about: the newest of each form and office, as far as the reader may see all of it. */
export async function newestIn(
  deps: LinkDeps,
  task: Task,
  reader: Reader,
  email: string,
): Promise<Decided[]> {
  const found = (await inSameMatter(deps, task))
    .filter((one) => one.status === 'decided')
    .filter((one) => one.form.id !== 'countersign')
    .filter((one) => taskPart(reader, one, email) === 'all')
    .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
  const newest = new Map(found.map((one) => [`${one.form.id}|${one.office}`, one]))
  return [...newest.values()]
}

async function inSameMatter({ tasks }: LinkDeps, task: Task): Promise<Task[]> {
  const { caseId, lane } = task
  if (matterIn(lane)) return tasks.ofCase(caseId, besides(task))
  if (changeIn(lane) === undefined) return []
  return (await tasks.ofCase(caseId, inLane(lane))).filter(({ office }) => office !== undefined)
}

/** The same, each with its documents. */
export function matterPapers(deps: LinkDeps, call: Call, newest: readonly Decided[]): Promise<Paper[]> {
  return Promise.all(newest.map((one) => paperOf(deps, call, one)))
}

/** What changed in one of them that was sent back and came again. */
export async function matterChanges(deps: LinkDeps, newest: readonly Decided[]): Promise<Change[]> {
  const corrected = newest.filter(({ correction }) => correction !== undefined).at(-1)
  const before = corrected?.correction && (await deps.tasks.load(corrected.correction.of))
  if (!corrected || before?.status !== 'decided') return []
  const [old, now] = await Promise.all([documentsOf(deps, before), documentsOf(deps, corrected)])
  const form = deps.forms.form(corrected.form.id, corrected.form.version)
  return differences(
    form,
    { answers: before.answers as Answers, roster: [], files: old.filter(isAccepted) },
    { answers: corrected.answers as Answers, roster: [], files: now.filter(isAccepted) },
  )
}

const isAccepted = (file: StoredFile): file is AcceptedFile => file.status === 'accepted'

async function paperOf(deps: LinkDeps, call: Call, task: Decided): Promise<Paper> {
  const { form, answers } = task
  const known = deps.forms.form(form.id, form.version)
  const files = await documentsOf(deps, task)
  return { form: known, answers: answers as Answers, slots: filledSlots(known, files, call.lang) }
}
