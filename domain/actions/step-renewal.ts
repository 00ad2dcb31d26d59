import { movedMatter } from '#domain/matter.ts'
import { extendedTo, Renewal } from '#domain/renewal.ts'
import { isLive, renewTitle } from '#domain/title.ts'
import type { MatterStepDeps } from './matter-step.ts'
import { answerOf, matterFact, withSeen } from './matter-step.ts'
import { titleNews } from './move-title.ts'
import { untilSettled } from './retry.ts'

export const renewalForm = 'renewal-review'
const extended = '延续三年'

/** Carries out what the city decided about a title that runs out. Calling it again changes nothing. */
export function createStepRenewal(deps: MatterStepDeps) {
  return ({ caseId, renewal }: { caseId: string; renewal: number }): Promise<{ status: string }> =>
    untilSettled(async () => {
      const asked = { caseId, kind: 'renewal', key: String(renewal), form: renewalForm } as const
      const { matter, answer } = await answerOf(deps, asked)
      if (!answer) return { status: matter.status }
      const { before, title, decision, reason, by, at, seen } = answer
      const renewed = decision === extended && isLive(title)
      const newValidTo = extendedTo(title.validTo)
      const data = { ...Renewal.parse(matter.data), ...(renewed && { newValidTo }) }
      const status = renewed ? 'renewed' : 'refused'
      const after = withSeen(movedMatter(matter, { status, at, closed: true, data }), seen)
      await deps.cases.commit({
        before,
        after: before,
        ...(renewed && {
          title: { before: title, after: renewTitle(title, newValidTo, { at, by, reason }) },
        }),
        matters: [{ before: matter, after }],
        facts: [matterFact(answer, after, { validTo: renewed ? newValidTo : title.validTo })],
        effects: await titleNews(deps.directory, before, {
          title: {
            news: renewed ? 'renewed' : 'not-renewed',
            until: renewed ? newValidTo : title.validTo,
          },
          reason,
          at,
        }),
      })
      return { status }
    })
}
