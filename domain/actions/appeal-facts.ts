import { mayServe } from '#domain/access.ts'
import { acceptanceForm, appealForm, appealIn, decidedIn, decidersIn, reviewForm } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { cityOffice, onlyReads } from '#domain/person.ts'
import type { Directory, Tasks } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { withdrawalIn } from '#domain/withdrawal.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'

export interface AppealFactsDeps {
  readonly tasks: Tasks
  readonly directory: Directory
}

/** What the forms of an appeal or a withdrawal know: what the park wrote, and who may review it. */
export async function appealFacts(
  { tasks, directory }: AppealFactsDeps,
  task: Task,
  application: Application,
): Promise<Readonly<Record<string, unknown>>> {
  if (withdrawalIn(task.lane) !== undefined) return { withdrawalReason: application.withdrawal?.reason }
  const no = appealIn(task.lane)
  if (no === undefined || (task.form.id !== acceptanceForm && task.form.id !== reviewForm)) return {}
  const [all, officers] = await Promise.all([tasks.ofCase(application.id), directory.officers(cityOffice)])
  const answersOf = (form: string) => decidedIn(all, no, form).at(-1)?.answers as Answers | undefined
  const serves = mayServe(application)
  const deciders = decidersIn(all, application.appeals?.find((one) => one.no === no)?.about)
  const named = rowsOf(answersOf(acceptanceForm)?.panel).map((row) => str(row, 'reviewer'))
  return {
    appealFacts: str(answersOf(appealForm) ?? {}, 'facts'),
    reviewers: officers
      .filter((one) => !onlyReads(one) && !deciders.has(one.email) && serves(one))
      .map(({ email, name }) => ({ value: email, label: name })),
    reviewerNames: officers.filter(({ email }) => named.includes(email)).map(({ name }) => name),
  }
}
