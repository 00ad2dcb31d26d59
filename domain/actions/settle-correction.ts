import { DomainError } from '#domain/errors.ts'
import { isOpenMatter, matterLane, movedMatter } from '#domain/matter.ts'
import type { FormLibrary } from '#domain/ports.ts'
import { applied, CorrectionData } from '#domain/roster/correction.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { str } from '#schemas/rule.ts'
import type { createKeepRoster, KeepRosterDeps } from './keep-roster.ts'
import { recomputedReports, rosterAfter } from './recompute-reports.ts'
import { untilSettled } from './retry.ts'
import { newsForPark } from './roster-news.ts'
import type { FirmMatter } from './take-firm-answer.ts'
import { closing } from './take-firm-answer.ts'

export interface SettleCorrectionDeps extends KeepRosterDeps {
  readonly keepRoster: ReturnType<typeof createKeepRoster>
  readonly forms: FormLibrary
}

const agreed = '同意更正'

/** Carries out a correction the district agreed to; figures are computed from the rows, so they follow, and received reports with them. Calling it again changes nothing. */
export function createSettleCorrection(deps: SettleCorrectionDeps) {
  return async ({ caseId, key }: FirmMatter): Promise<{ status: string }> => {
    const [application, matter, reports] = await Promise.all([
      deps.cases.load(caseId),
      deps.matters.load(caseId, 'correction', key),
      deps.matters.ofCase(caseId, 'monitoring'),
    ])
    if (!application || !matter) throw new DomainError('roster.not-found')
    if (!isOpenMatter(matter)) return { status: matter.status }
    const tasks = await deps.tasks.ofMatters(caseId, [{ kind: 'correction', key }, ...reports])
    const lane = matterLane({ kind: 'correction', key })
    const task = tasks.findLast((one) => one.lane === lane && one.status === 'decided')
    if (task?.status !== 'decided') throw new DomainError('task.not-found')
    const known = CorrectionData.parse(matter.data)
    const answers = task.answers as Answers
    const reason = str(answers, 'reason')
    const status = task.decision === agreed ? 'approved' : 'refused'
    const cause = str(answers, 'cause') || undefined
    const data = { ...known, decision: task.decision, ...(cause && { cause }) }
    const along = (at: string) => ({
      matters: [{ before: matter, after: movedMatter(matter, { status, at, closed: true, data }) }],
      effects: [
        newsForPark(application, { news: `correction-${status}`, about: known.about, reason } as const, at),
      ],
    })
    if (status === 'approved')
      await deps.keepRoster({
        id: caseId,
        actor: task.decidedBy,
        what: 'corrected',
        reason: known.reason,
        unlocked: true,
        afterwards: true,
        plan: ({ entries }) => applied(entries, known.patches),
        along: ({ entries, at }) => {
          const { reason: why, askedBy } = known
          const recomputed = recomputedReports(deps.forms, {
            reports,
            tasks,
            ...rosterAfter(entries, known.patches),
            note: { key, at, by: task.decidedBy, askedBy, reason: why },
          })
          const { matters, effects } = along(at)
          const quarters = recomputed.map(({ after }) => after.key)
          return {
            matters: [...matters, ...recomputed],
            effects,
            ...(quarters.length > 0 && { open: { recomputed: quarters } }),
          }
        },
      })
    else
      await untilSettled(async () => {
        const before = await deps.cases.load(caseId)
        if (!before) throw new DomainError('application.not-found')
        const at = deps.now()
        const fact = closing(before, { kind: 'correction', key, status, reason }, at, task.decidedBy)
        await deps.cases.commit({ before, after: before, facts: [fact], ...along(at) })
      })
    return { status }
  }
}
