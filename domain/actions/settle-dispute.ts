import { DomainError } from '#domain/errors.ts'
import { isOpenMatter, movedMatter } from '#domain/matter.ts'
import { DisputeData } from '#domain/roster/firm-ask.ts'
import { inMatter } from '#domain/task-name.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { KeepRosterDeps } from './keep-roster.ts'
import { untilSettled } from './retry.ts'
import { newsForFirm, newsForPark } from './roster-news.ts'
import type { FirmMatter } from './take-firm-answer.ts'
import { closing } from './take-firm-answer.ts'

const forms = { park: 'dispute-answer', district: 'dispute-decision' } as const
const stands = '异议不成立'

/** Records what the district decided on a firm's dispute, and tells the firm and the park. Calling it again changes nothing. */
export function createSettleDispute(deps: KeepRosterDeps) {
  return ({ caseId, key }: FirmMatter): Promise<{ status: string }> =>
    untilSettled(async () => {
      const [before, matter] = await Promise.all([
        deps.cases.load(caseId),
        deps.matters.load(caseId, 'dispute', key),
      ])
      if (!before || !matter) throw new DomainError('roster.not-found')
      if (!isOpenMatter(matter)) return { status: matter.status }
      const tasks = await deps.tasks.ofCase(caseId, inMatter({ kind: 'dispute', key }))
      const decided = tasks.filter((task) => task.status === 'decided')
      const park = decided.findLast(({ form }) => form.id === forms.park)
      const district = decided.findLast(({ form }) => form.id === forms.district)
      if (!district) throw new DomainError('task.not-found')
      const at = deps.now()
      const status = district.decision === stands ? 'rejected' : 'upheld'
      const known = DisputeData.parse(matter.data)
      const reason = str(district.answers as Answers, 'reason')
      const data: DisputeData = {
        ...known,
        stance: park?.decision,
        answer: str((park?.answers ?? {}) as Answers, 'answer'),
        decision: district.decision,
        reason,
      }
      const news = {
        news: `dispute-${status}`,
        about: known.firmName,
        reason: `${district.decision}。${reason}`,
      } as const
      await deps.cases.commit({
        before,
        after: before,
        matters: [{ before: matter, after: movedMatter(matter, { status, at, closed: true, data }) }],
        facts: [closing(before, { kind: 'dispute', key, status, reason }, at, district.decidedBy)],
        effects: [newsForPark(before, news, at), newsForFirm(before, known.contact, news, at)],
      })
      return { status }
    })
}
