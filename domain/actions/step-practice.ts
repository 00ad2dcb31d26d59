import type { PracticeStep } from '#domain/practice.ts'
import { afterPracticeAnswer, Practice, practiceForms } from '#domain/practice.ts'
import type { MatterStepDeps } from './matter-step.ts'
import { answerOf, matterFact, withSeen } from './matter-step.ts'
import { untilSettled } from './retry.ts'
import { supportMail } from './support-mail.ts'

export interface StepPracticeInput {
  readonly caseId: string
  readonly practice: number
  readonly about: PracticeStep
}

/** Takes up what was answered about a best-practice case. Calling it again changes nothing. */
export function createStepPractice(deps: MatterStepDeps) {
  return ({ caseId, practice, about }: StepPracticeInput): Promise<{ status: string }> =>
    untilSettled(async () => {
      const name = { caseId, kind: 'practice', key: String(practice) } as const
      const { matter, answer } = await answerOf(deps, { ...name, form: practiceForms[about] })
      if (!answer) return { status: matter.status }
      const { before, decision = '', answers, at, by } = answer
      const after = withSeen(afterPracticeAnswer(matter, { step: about, decision, answers, at }), answer.seen)
      const news = {
        about: 'practice',
        name: Practice.parse(after.data).caseTitle,
        outcome: after.status,
      } as const
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ before: matter, after }],
        facts: [matterFact({ before, by, at }, after)],
        effects: after.closedAt ? [supportMail(answer, news)] : [],
      })
      return { status: after.status }
    })
}
