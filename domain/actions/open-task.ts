import { createHash } from 'node:crypto'
import type { Application, Status } from '#domain/application.ts'
import { moveTo } from '#domain/application.ts'
import { dueIn } from '#domain/due.ts'
import type { Effect } from '#domain/effect.ts'
import { DomainError, NobodyToAsk } from '#domain/errors.ts'
import { officeOf } from '#domain/office.ts'
import { cityOffice } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, FormLibrary, Tasks, Workflows } from '#domain/ports.ts'
import type { Holder, OpenTask } from '#domain/task.ts'
import { holderOf } from '#domain/task.ts'
import { linkMail, taskMail } from '#domain/task-mail.ts'
import { dateOf } from '#domain/time.ts'
import { handlersOf, noticesFor } from './notify.ts'
import { untilSettled } from './retry.ts'

export interface OpenTaskDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly directory: Directory
  readonly latest: FormLibrary['latest']
  readonly workflows: Workflows
}

export interface OpenTaskInput {
  readonly token: string
  /** The same for every attempt of one visit to a workflow state. */
  readonly visit: string
  readonly caseId: string
  readonly form: string
  readonly stage: Status
  readonly assignee: { readonly office: string } | { readonly person: string } | { readonly applicant: true }
  readonly workingDays: number
}

/** Asks somebody to fill in a form; a repeated call for the same visit opens nothing twice. @throws case.ended */
export function createOpenTask(deps: OpenTaskDeps) {
  return (input: OpenTaskInput): Promise<string> =>
    untilSettled(async () => {
      const id = `tsk_${createHash('sha256').update(input.visit).digest('hex').slice(0, 26)}`
      const known = await deps.tasks.load(id)
      if (known) {
        if (known.status === 'open') await deps.tasks.replaceToken(known, input.token)
        if (known.status === 'decided')
          await deps.workflows.resume(input.token, {
            decision: known.decision,
            taskId: known.id,
            ...choicesOf(known.answers),
          })
        return id
      }
      const before = await deps.cases.load(input.caseId)
      if (!before?.no) throw new DomainError('application.not-found')
      const at = deps.now()
      const task = await describe(deps, input, { ...before, no: before.no }, id, at)
      const after = { ...moveTo(before, input.stage, at), taskId: id }
      const notices = await noticesFor(deps.directory, { application: after, from: before.status, at })
      await deps.cases.commit({
        before,
        after,
        task: { after: task },
        facts: [
          {
            at,
            type: 'task.opened',
            actor: { kind: 'system', name: 'workflow', how: 'workflow' },
            from: before.status,
            to: after.status,
            open: {
              taskId: id,
              form: input.form,
              formVersion: task.form.version,
              office: task.office,
              due: task.due,
            },
            internal: { holders: task.holders.map((h) => h.name) },
          },
        ],
        effects: [...task.holders.map((holder) => invitation(task, holder, after)), ...notices],
      })
      return id
    })
}

/** Answers a workflow may branch on: single words, never long text or personal data. */
export function choicesOf(answers: Record<string, unknown>): Record<string, unknown> {
  const { signer, rechecker } = answers
  return {
    ...(typeof signer === 'string' && { signer }),
    ...(typeof rechecker === 'string' && { rechecker }),
  }
}

async function describe(
  deps: OpenTaskDeps,
  input: OpenTaskInput,
  application: Application & { no: string },
  id: string,
  at: string,
): Promise<OpenTask> {
  const { assignee } = input
  const who = await holdersFor(deps, assignee, application, at)
  if (who.holders.length === 0) throw new NobodyToAsk(`nobody can act for ${JSON.stringify(assignee)}`)
  return {
    status: 'open',
    id,
    caseId: application.id,
    caseNo: application.no,
    parkName: application.parkName ?? application.no,
    stage: input.stage,
    form: { id: input.form, version: deps.latest(input.form) },
    about: application.decidedTaskId,
    round: application.round,
    office: who.office,
    holders: who.holders,
    delegations: [],
    openedAt: at,
    due: dueIn(input.workingDays, at, who.office ? 'office' : 'applicant'),
    ladder: who.office ? 'office' : 'correction',
    ladderStep: 0,
    token: input.token,
    version: 0,
  }
}

async function holdersFor(
  deps: OpenTaskDeps,
  assignee: OpenTaskInput['assignee'],
  application: Application,
  at: string,
): Promise<{ office?: string; holders: Holder[] }> {
  if ('applicant' in assignee) {
    const { owner, operatorName } = application
    const holder = {
      email: owner.email,
      name: operatorName ?? owner.email,
      role: 'PARK_EDIT',
      generation: 1,
      accountId: owner.id,
    }
    return { holders: [holder] }
  }
  if ('person' in assignee) {
    const officer = await deps.directory.officer(assignee.person)
    if (!officer) return { holders: [] }
    return { office: officer.office, holders: [holderOf(officer, officer.roles[0] ?? '')] }
  }
  const office = assignee.office === cityOffice ? cityOffice : officeOf(assignee.office, dateOf(at))
  const officers = await handlersOf(deps.directory, office)
  const role = office === cityOffice ? 'CITY_EDIT' : 'DIST_EDIT'
  return { office, holders: officers.map((officer) => holderOf(officer, role)) }
}

/** The mail that asks. An applicant signs in to correct; an officer gets a secret link. */
function invitation(task: OpenTask, holder: Holder, { correction, form }: Application): Effect {
  if (task.office) return linkMail(task, 'task-opened', holder)
  return taskMail(task, 'returned', holder, {
    by: correction?.by,
    items: correction?.items,
    returned: form,
  })
}
