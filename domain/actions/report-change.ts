import type { Application } from '#domain/application.ts'
import type { Asked } from '#domain/change.ts'
import { givesBack, withChange } from '#domain/change.ts'
import type { Effect } from '#domain/effect.ts'
import { filedTask } from '#domain/filing.ts'
import type { Actor } from '#domain/person.ts'
import type { Posted } from '#schemas/fields/field.ts'
import { advise } from '#schemas/operations/check.ts'
import { str } from '#schemas/rule.ts'
import type { FilingDeps } from './filings.ts'
import { completed, createReadFiling } from './filings.ts'
import { untilSettled } from './retry.ts'

export interface ReportInput {
  readonly id: string
  readonly accountId: string
  readonly actor: Actor
  readonly posted: Posted
  readonly kind: Asked
}

/** What the form advises when a change is reported too late; source: F16 R1. */
const lateAdvice = 'R1.late'

/** A designated park reports a change, or asks to give its title back. @throws change.refused, task.invalid with `problems` and `answers` */
export function createReportChange(deps: FilingDeps) {
  const read = createReadFiling(deps)
  return (input: ReportInput): Promise<Application> =>
    untilSettled(async () => {
      const own = await read(input)
      const { application: before, filing, form, context } = own
      const at = deps.now()
      const answers = completed(own, input.posted)
      const what = input.kind === 'exit' ? givesBack : str(answers, 'changeType')
      const late = advise(form, answers, context).some(({ code }) => code === lateAdvice)
      const { kind } = input
      const { no } = filing
      const version = form.version
      const filed = { filing, version, answers, decision: what, by: input.actor, at }
      return deps.cases.commit({
        before,
        after: withChange(before, { no, kind, what, reportedAt: at, late, status: 'asked' }),
        task: { after: filedTask(before, { id: deps.newId('tsk'), ...filed }) },
        facts: [
          {
            at,
            type: 'change.reported',
            actor: input.actor,
            from: before.status,
            to: before.status,
            open: { change: no, what },
            internal: { late },
          },
        ],
        effects: [
          {
            kind: 'start',
            workflow: 'change',
            name: `${before.id}-change-${no}`,
            input: { caseId: before.id, change: no, kind, stage: before.status, district: before.districtId },
          },
          receipt(before, what, at),
        ],
      })
    })
}

function receipt(
  { id: caseId, no: caseNo, parkName, owner, operatorName }: Application,
  what: string,
  at: string,
): Effect {
  return {
    kind: 'mail',
    template: 'change-received',
    to: { email: owner.email, name: operatorName ?? owner.email },
    data: { caseId, caseNo, parkName, at, reason: what },
  }
}
