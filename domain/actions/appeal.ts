import { appealable, withAppeal } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { filedTask } from '#domain/filing.ts'
import type { Actor } from '#domain/person.ts'
import type { Matters } from '#domain/ports.ts'
import type { Posted } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import { appealedMatter } from './appealed-matter.ts'
import type { FilingDeps } from './filings.ts'
import { completed, createReadFiling } from './filings.ts'
import { untilSettled } from './retry.ts'

export interface AppealInput {
  readonly id: string
  readonly accountId: string
  readonly actor: Actor
  readonly posted: Posted
}

/** The park appeals against the decision that ended its case. @throws appeal.refused, task.invalid with `problems` and `answers` */
export function createAppeal(deps: FilingDeps & { readonly matters: Matters }) {
  const read = createReadFiling(deps)
  return (input: AppealInput): Promise<Application> =>
    untilSettled(async () => {
      const own = await read({ ...input, kind: 'appeal' })
      const { application: before, filing, form } = own
      const at = deps.now()
      const { no, decidedAt, due, about } = appealable(before, at)
      const answers = completed(own, input.posted)
      const chosen = str(answers, 'againstDecision')
      const task = filedTask(before, {
        id: deps.newId('tsk'),
        filing,
        version: form.version,
        answers,
        decision: chosen,
        by: input.actor,
        at,
        due,
      })
      const { id: caseId } = before
      const moved = await appealedMatter(deps.matters, { caseId, about, to: 'asked', by: input.actor, at })
      return deps.cases.commit({
        before,
        after: withAppeal(before, {
          no,
          against: chosen,
          decidedAt,
          receivedAt: at,
          ...(about !== undefined && { about }),
          status: 'received',
        }),
        matters: moved.matters,
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
          ...moved.facts,
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
