import { objectionIn } from '#domain/objection.ts'
import { cityOffice } from '#domain/person.ts'
import type { Directory, Objections, Tasks } from '#domain/ports.ts'
import type { Holder, Task } from '#domain/task.ts'
import { each, inLane, ofForms } from '#domain/task-name.ts'

export interface ObjectionFactsDeps {
  readonly objections: Objections
  readonly tasks: Tasks
  readonly directory: Directory
}

const replyForm = 'objection-reply'

type Facts = Readonly<Record<string, unknown>>

/** What the forms about an objection are filled in with: what it says and never who says it. */
export async function objectionFacts(deps: ObjectionFactsDeps, task: Task, holder: Holder): Promise<Facts> {
  const id = objectionIn(task.lane)
  const objection = id === undefined ? undefined : await deps.objections.load(task.caseId, id)
  if (!objection) return {}
  const facts = { objectionFacts: objection.facts }
  if (!task.office) return facts
  const [tasks, officers] = await Promise.all([
    deps.tasks.ofCase(task.caseId, each(inLane(task.lane), ofForms(replyForm))),
    deps.directory.officers(cityOffice),
  ])
  const heads = officers.filter(({ email, roles }) => email !== holder.email && roles.includes('CITY_LEAD'))
  return {
    ...facts,
    parkReply: replyIn(tasks),
    handlers: task.holders.map(option),
    recheckers: heads.map(option),
  }
}

const option = ({ email, name }: { email: string; name: string }) => ({ value: email, label: name })

function replyIn(tasks: readonly Task[]): string | undefined {
  const reply = tasks.at(-1)
  const said = reply?.status === 'decided' ? reply.answers.reply : undefined
  return typeof said === 'string' ? said : undefined
}
