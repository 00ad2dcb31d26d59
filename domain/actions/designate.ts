import type { Application } from '#domain/application.ts'
import { moveTo } from '#domain/application.ts'
import type { DecidedTask } from '#domain/designation.ts'
import { designation, designationForm, designationIn, docDateOf, takenOver } from '#domain/designation.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import type { Cases, Change, Clockwork, Directory, Matters, Tasks, Titles } from '#domain/ports.ts'
import type { Submission } from '#domain/submission.ts'
import { ofForms } from '#domain/task-name.ts'
import { titleNoOf, titleSeries } from '#domain/title.ts'
import { noticesFor } from './notify.ts'
import { untilSettled } from './retry.ts'
import { succeed } from './succeed.ts'

export interface DesignateDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly matters: Pick<Matters, 'ofCase'>
  readonly directory: Directory
  readonly titles: Pick<Titles, 'load'>
}

/** Enters the park into the register with the letter that was decided, and ends the titles it takes over; calling it again changes nothing. @throws title.duplicate */
export function createDesignate(deps: DesignateDeps) {
  const enter = createEnter(deps)
  return async ({ caseId }: { caseId: string }): Promise<Application> => {
    const designated = await enter(caseId)
    const decision = designationIn(await deps.tasks.ofCase(caseId, ofForms(designationForm)))
    if (designated.titleNo && decision)
      await succeed(deps, {
        successor: designated.titleNo,
        former: takenOver(decision),
        at: deps.now(),
        by: decision.decidedBy,
      })
    return designated
  }
}

function createEnter(deps: DesignateDeps) {
  return async (caseId: string): Promise<Application> => {
    let drawn: string | undefined
    const numberFor = async (docDate: string): Promise<string> => {
      drawn ??= titleNoOf(docDate, await deps.cases.nextNumber(titleSeries(docDate)))
      return drawn
    }
    return untilSettled(async () => {
      const before = await deps.cases.load(caseId)
      if (!before) throw new DomainError('application.not-found')
      if (before.titleNo !== undefined) return before
      const at = deps.now()
      const after = moveTo(before, 'designated', at)
      const { decision, submission } = await foundations(deps, before)
      const titleNo = await numberFor(docDateOf(decision))
      const effects = await noticesFor(deps.directory, { application: after, from: before.status, at })
      return commit(deps.cases, designation({ before, submission, decision, titleNo, at }, effects))
    })
  }
}

async function foundations(
  deps: DesignateDeps,
  application: Application,
): Promise<{ decision: DecidedTask; submission: Submission }> {
  const [tasks, submission] = await Promise.all([
    deps.tasks.ofCase(application.id, ofForms(designationForm)),
    deps.cases.submission(application.id, application.round),
  ])
  const decision = designationIn(tasks)
  if (!decision) throw new DomainError('task.not-found')
  if (!submission) throw new DomainError('application.not-found')
  return { decision, submission }
}

async function commit(cases: Cases, change: Change): Promise<Application> {
  try {
    return await cases.commit(change)
  } catch (error) {
    if (error instanceof ConflictError && error.on.includes('claim')) throw new DomainError('title.duplicate')
    throw error
  }
}
