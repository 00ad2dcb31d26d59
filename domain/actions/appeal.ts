import { ownedBy } from '#domain/access.ts'
import { appealable, appealForm, appealLane, withAppeal } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Clockwork, FormLibrary } from '#domain/ports.ts'
import type { Task } from '#domain/task.ts'
import { dateOf } from '#domain/time.ts'
import type { Posted } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'
import { untilSettled } from './retry.ts'

export interface AppealDeps extends Clockwork {
  readonly cases: Cases
  readonly forms: FormLibrary
}

export interface AppealInput {
  readonly id: string
  readonly accountId: string
  readonly actor: Actor
  readonly posted: Posted
}

/** The park appeals against the decision that ended its case. @throws appeal.refused, task.invalid with `problems` and `answers` */
export function createAppeal(deps: AppealDeps) {
  return (input: AppealInput): Promise<Application> =>
    untilSettled(async () => {
      const before = ownedBy(await deps.cases.load(input.id), input.accountId)
      const at = deps.now()
      const { no, against, decidedAt, due } = appealable(before, at)
      const form = { id: appealForm, version: deps.forms.latest(appealForm) }
      const definition = deps.forms.form(form.id, form.version)
      const context = { today: dateOf(at), against, attachments: {} }
      const only = against.length === 1 ? { againstDecision: against[0] } : {}
      const answers = settle(definition, { ...decode(definition, input.posted, {}), ...only }, context)
      const problems = check(definition, answers, context)
      if (problems.length > 0) throw new DomainError('task.invalid', { problems, answers })
      const chosen = str(answers, 'againstDecision')
      const task: Task = {
        status: 'decided',
        id: deps.newId('tsk'),
        caseId: before.id,
        caseNo: before.no ?? '',
        parkName: before.parkName ?? '',
        stage: before.status,
        lane: appealLane(no),
        form,
        round: before.round,
        holders: [],
        delegations: [],
        openedAt: at,
        due,
        ladder: 'correction',
        ladderStep: 0,
        token: '',
        version: 0,
        decision: chosen,
        decidedBy: input.actor,
        decidedAt: at,
        answers,
      }
      return deps.cases.commit({
        before,
        after: withAppeal(before, { no, against: chosen, decidedAt, receivedAt: at, status: 'received' }),
        task: { after: task },
        facts: [
          {
            at,
            type: 'appeal.received',
            actor: input.actor,
            from: before.status,
            to: before.status,
            open: { appeal: no, against: chosen },
          },
        ],
        effects: [
          {
            kind: 'start',
            workflow: 'appeal',
            name: `${before.id}-appeal-${no}`,
            input: { caseId: before.id, appeal: no, stage: before.status },
          },
          {
            kind: 'mail',
            template: 'appeal-received',
            to: { email: before.owner.email, name: before.operatorName ?? before.owner.email },
            data: { caseId: before.id, caseNo: before.no, parkName: before.parkName, at },
          },
        ],
      })
    })
}
