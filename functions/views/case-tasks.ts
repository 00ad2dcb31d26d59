import type { FormLibrary } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import type { Reader } from '#domain/visibility.ts'
import { taskPart } from '#domain/visibility.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import type { Due } from '#web/components/due.tsx'
import { decisionName } from '#web/fields/decision.ts'
import type { Lang } from '#web/messages/language.ts'
import { titleOf } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { dueView } from './due.ts'
import { officeName } from './timeline.ts'

export interface Decision {
  readonly form: Form
  readonly by: string
  readonly at: string
  /** What was decided, in words. */
  readonly result: string
  /** Nothing for a reader of the result alone. */
  readonly answers?: Answers
}

export interface Open {
  readonly form: string
  readonly who: string
  readonly due: Due
}

interface View {
  readonly forms: FormLibrary
  readonly reader: Reader
  readonly email: string
  readonly lang: Lang
}

/** What was decided in a case, with as much of each decision as the reader may know. */
export function decisionsOf(tasks: readonly Task[], { forms, reader, email, lang }: View): Decision[] {
  return tasks.flatMap((task) => {
    const part = taskPart(reader, task, email)
    if (task.status !== 'decided' || !task.office || part === 'nothing') return []
    const form = forms.form(task.form.id, task.form.version)
    const office = officeName(task.office, lang)
    return [
      {
        form,
        by: part === 'all' ? `${office} ${task.decidedBy.name}` : office,
        at: task.decidedAt,
        result: decisionName(lang, form, task.decision),
        ...(part === 'all' && { answers: task.answers as Answers }),
      },
    ]
  })
}

/** What waits for somebody in a case; persons only for those who may read the task. */
export function openIn(
  tasks: readonly Task[],
  { forms, reader, email, lang }: View,
  now: string,
): (Open & { readonly main: boolean })[] {
  return tasks.flatMap((task) => {
    const part = taskPart(reader, task, email)
    if (task.status !== 'open' || part === 'nothing') return []
    const names = task.holders.map((holder) => holder.name).join(t(lang).common.comma)
    return [
      {
        form: titleOf(lang, forms.form(task.form.id, task.form.version)),
        who: part === 'all' || !task.office ? names : officeName(task.office, lang),
        due: dueView(task.due, now),
        main: !task.lane,
      },
    ]
  })
}
