import { matterIn } from '#domain/matter.ts'
import type { Task } from '#domain/task.ts'
import type { Reader } from '#domain/visibility.ts'
import { taskPart } from '#domain/visibility.ts'
import type { Call } from '#functions/http/call.ts'
import { filledSlots } from '#functions/views/slots.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import type { FilledSlot } from '#web/components/slots.tsx'
import type { LinkDeps } from './deps.ts'

/** A form filled in earlier, with its documents. */
export interface Paper {
  readonly form: Form
  readonly answers: Answers
  readonly slots: readonly FilledSlot[]
}

type Decided = Extract<Task, { status: 'decided' }>

/** What was filled in before in the matter a task is about, the newest of each form and office, as far as the reader may see all of it. */
export async function matterPapers(
  deps: LinkDeps,
  call: Call,
  task: Task,
  reader: Reader,
  email: string,
): Promise<Paper[]> {
  const about = matterIn(task.lane)
  if (!about) return []
  const found = (await deps.tasks.ofMatters(task.caseId, [about]))
    .filter((one) => one.status === 'decided')
    .filter((one) => one.form.id !== 'countersign')
    .filter((one) => taskPart(reader, one, email) === 'all')
    .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
  const newest = new Map(found.map((one) => [`${one.form.id}|${one.office}`, one]))
  return Promise.all([...newest.values()].map((one) => paperOf(deps, call, one)))
}

async function paperOf(deps: LinkDeps, call: Call, { id, form, answers }: Decided): Promise<Paper> {
  const known = deps.forms.form(form.id, form.version)
  const files = await deps.files.list(id)
  return { form: known, answers: answers as Answers, slots: filledSlots(known, files, call.lang) }
}
