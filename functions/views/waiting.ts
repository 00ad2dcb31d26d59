import type { FormLibrary } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import type { Waiting } from '#web/components/waiting.tsx'
import type { Lang } from '#web/messages/language.ts'
import { titleOf } from '#web/messages/language.ts'
import { dueView } from './due.ts'

/** A task as the list of whoever it waits for shows it. */
export function waitingTask(task: Task, forms: FormLibrary, lang: Lang, now: string): Waiting {
  return {
    id: task.id,
    caseId: task.caseId,
    caseNo: task.caseNo,
    parkName: task.parkName,
    form: titleOf(lang, forms.form(task.form.id, task.form.version)),
    stage: task.stage,
    since: task.openedAt,
    due: dueView(task.due, now),
    overdue: now > task.due.at,
  }
}
