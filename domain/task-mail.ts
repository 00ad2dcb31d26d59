import type { Effect } from './effect.ts'
import { materialOf } from './material.ts'
import { periodIn } from './matter.ts'
import { seatIn } from './panel.ts'
import type { Holder, Task } from './task.ts'

type Mail = Extract<Effect, { kind: 'mail' }>
type Addressee = Pick<Holder, 'email' | 'name'>

/** A mail about a task, without a way into it: its reader signs in. */
export function taskMail(task: Task, template: string, to: Addressee, more: Mail['data'] = {}): Mail {
  return {
    kind: 'mail',
    template,
    to: { email: to.email, name: to.name },
    data: {
      caseId: task.caseId,
      caseNo: task.caseNo,
      parkName: task.parkName,
      form: task.form.id,
      formVersion: task.form.version,
      due: task.due,
      office: task.office,
      titled: task.stage === 'designated',
      period: periodIn(task.lane),
      passable: materialOf(task) === 'all',
      ...more,
    },
  }
}

/** The same with a secret link for one of the task's holders. */
export function linkMail(task: Task, template: string, holder: Holder, more: Mail['data'] = {}): Mail {
  return {
    ...taskMail(task, template, holder, more),
    link: { taskId: task.id, generation: holder.generation },
  }
}

/** The mail that asks somebody of an office, or an expert, for the first time. */
export function invitationMail(task: Task, holder: Holder): Mail {
  const { correction, form, lane } = task
  const returned = correction && { items: correction.items, returned: form }
  return linkMail(task, seatIn(lane) ? 'expert-asked' : 'task-opened', holder, returned)
}
