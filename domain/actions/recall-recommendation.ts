import { ConflictError, DomainError } from '#domain/errors.ts'
import type { Actor } from '#domain/person.ts'
import type { Cases, Clockwork, Files, Tasks } from '#domain/ports.ts'
import { isRecommendationClaim, recallLetter } from '#domain/recommendation.ts'
import type { Task } from '#domain/task.ts'
import { untilSettled } from './retry.ts'

/** The answer the workflow gets instead of the city's. */
export const recalled = '区县撤回推荐'
const shortestReason = 20

export interface RecallDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly files: Files
}

/**
 * A district takes its recommendation back, with a letter, before the city has begun.
 * @throws recall.refused with `why`: stage, reason, letter
 */
export function createRecallRecommendation(deps: RecallDeps) {
  return (input: { task: Task; actor: Actor; reason: string }): Promise<void> =>
    untilSettled(async () => {
      const before = await deps.cases.load(input.task.caseId)
      const waiting = before?.taskId ? await deps.tasks.load(before.taskId) : undefined
      if (before?.status !== 'recommended' || waiting?.status !== 'open')
        throw new DomainError('recall.refused', { why: 'stage' })
      if (input.reason.trim().length < shortestReason)
        throw new DomainError('recall.refused', { why: 'reason' })
      const letters = (await deps.files.list(input.task.id)).filter(
        (f) => f.slot === recallLetter.key && f.status === 'accepted',
      )
      if (letters.length === 0) throw new DomainError('recall.refused', { why: 'letter' })
      if (before.taskId !== waiting.id) throw new ConflictError(['case'])
      const at = deps.now()
      await deps.cases.commit({
        before,
        after: {
          ...before,
          taskId: undefined,
          claims: before.claims.filter((c) => !isRecommendationClaim(c)),
        },
        release: before.claims.filter(isRecommendationClaim),
        task: {
          before: waiting,
          after: {
            ...waiting,
            status: 'decided',
            decision: recalled,
            decidedBy: input.actor,
            decidedAt: at,
            answers: {},
          },
        },
        facts: [
          {
            at,
            type: 'task.recalled',
            actor: input.actor,
            open: { decision: recalled },
            internal: { reason: input.reason.trim() },
          },
        ],
        effects: [{ kind: 'resume', taskId: waiting.id, output: { decision: recalled } }],
      })
    })
}
