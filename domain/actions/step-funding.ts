import { dueIn } from '#domain/due.ts'
import type { FundingStep } from '#domain/funding.ts'
import { afterFundingAnswer, afterListing, Funding, fundingForms } from '#domain/funding.ts'
import type { Matter } from '#domain/matter.ts'
import { theCalendar } from '#domain/matter-opening.ts'
import { dateOf, instantOf } from '#domain/time.ts'
import { addMonths } from '#schemas/fields/day.ts'
import { fundingRuleOn } from '#schemas/reference/funding.ts'
import type { MatterStepDeps } from './matter-step.ts'
import { answerOf, matterFact, withSeen } from './matter-step.ts'
import { untilSettled } from './retry.ts'
import { supportMail } from './support-mail.ts'

export interface StepFundingInput {
  readonly caseId: string
  readonly funding: number
  readonly about: FundingStep | 'listed'
}

/** `until` is when the list has been shown long enough, or the result of a payment is asked for. */
type Told = { readonly status: string; readonly until: string }

/** Takes up what was answered about a request for funds. Calling it again changes nothing. */
export function createStepFunding(deps: MatterStepDeps) {
  return ({ caseId, funding, about }: StepFundingInput): Promise<Told> =>
    untilSettled(async () => {
      const name = { caseId, kind: 'funding', key: String(funding) } as const
      if (about === 'listed') return listed(deps, name)
      const { matter, answer } = await answerOf(deps, { ...name, form: fundingForms[about] })
      if (!answer) return told(matter, deps.now())
      const { before, decision = '', answers, at, by } = answer
      const listedUntil = dueIn(fundingRuleOn(dateOf(at)).noticeDays, at, 'office').on
      const moved = afterFundingAnswer(matter, { step: about, decision, answers, at, listedUntil })
      const after = withSeen(moved, answer.seen)
      const dead = after.status === 'refused' || after.status === 'not-paid'
      const news = {
        about: 'funding',
        name: Funding.parse(after.data).projectName,
        outcome: after.status,
      } as const
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ before: matter, after }],
        release: dead ? Funding.parse(matter.data).claims : [],
        facts: [matterFact({ before, by, at }, after)],
        effects: about === 'check' ? [] : [supportMail(answer, news)],
      })
      return told(after, at)
    })
}

async function listed(deps: MatterStepDeps, { caseId, key }: { caseId: string; key: string }): Promise<Told> {
  const [before, matter] = await Promise.all([
    deps.cases.load(caseId),
    deps.matters.load(caseId, 'funding', key),
  ])
  if (!before || !matter) throw new Error(`no request ${caseId} ${key}`)
  const at = deps.now()
  const after = afterListing(matter, at)
  if (after !== matter)
    await deps.cases.commit({
      before,
      after: before,
      matters: [{ before: matter, after }],
      facts: [matterFact({ before, by: theCalendar, at }, after)],
      effects: [],
    })
  return told(after, at)
}

function told({ status, data }: Matter, at: string): Told {
  const { listedUntil, paidOn } = Funding.parse(data)
  if (status === 'listed' && listedUntil !== undefined)
    return { status, until: instantOf(listedUntil, '24:00') }
  if (status === 'paid' && paidOn !== undefined) {
    const on = addMonths(paidOn, fundingRuleOn(paidOn).resultMonths)
    return { status, until: instantOf(on, '08:30') }
  }
  return { status, until: at }
}
