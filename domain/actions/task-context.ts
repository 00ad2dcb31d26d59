import type { Application } from '#domain/application.ts'
import { hasEnded } from '#domain/application.ts'
import { applicationContext, taskContext } from '#domain/context.ts'
import type { Double, Flag } from '#domain/flags.ts'
import { flagsOf } from '#domain/flags.ts'
import type { Batches, Cases, Directory, Files, Firms, FormLibrary } from '#domain/ports.ts'
import type { Holder, Task } from '#domain/task.ts'
import type { FormContext } from '#schemas/fields/field.ts'

export interface TaskContextDeps {
  readonly cases: Cases
  readonly batches: Batches
  readonly directory: Directory
  readonly files: Files
  readonly firms: Firms
  readonly forms: FormLibrary
}

/** The only form that shows what the system noticed in a submission. */
const flagged = 'desk-review'

/** The facts a task's form is filled in and checked with. */
export async function taskFacts(
  deps: TaskContextDeps,
  task: Task,
  application: Application,
  holder: Holder,
  at: string,
): Promise<FormContext> {
  const [officers, files, flags] = await Promise.all([
    task.office ? deps.directory.officers(task.office) : [],
    deps.files.list(task.id),
    task.form.id === flagged ? flagsIn(deps, task, application) : [],
  ])
  return taskContext({ application, holder, officers, files, flags, at })
}

async function flagsIn(deps: TaskContextDeps, task: Task, application: Application): Promise<Flag[]> {
  const [submission, batch, doubles] = await Promise.all([
    deps.cases.submission(task.caseId, task.round),
    deps.batches.load(application.batchId),
    doublesIn(deps, task.caseId),
  ])
  if (!submission || !batch) return []
  const { roster, files, at } = submission
  const form = deps.forms.form(submission.form.id, submission.form.version)
  const context = applicationContext({ batch, roster, files, at, submittedAt: application.submittedAt })
  return flagsOf(form, submission, context, doubles)
}

/** Firms that another living case names in what it handed in last. */
async function doublesIn(deps: TaskContextDeps, caseId: string): Promise<Double[]> {
  const entries = await deps.firms.doublesOf(caseId)
  const others = await Promise.all([...new Set(entries.map((one) => one.caseId))].map(deps.cases.load))
  const living = new Map(others.flatMap((one) => (one && !hasEnded(one.status) ? [[one.id, one]] : [])))
  return entries.flatMap(({ caseId: other, code, round }) => {
    const { no, parkName, round: newest } = living.get(other) ?? {}
    return no && parkName && newest === round ? [{ code, no, parkName }] : []
  })
}
