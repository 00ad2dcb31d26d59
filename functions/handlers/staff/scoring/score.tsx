import { mayReadScoreOf, mayReadScores } from '#domain/access.ts'
import { scoreCase } from '#domain/actions/score-case.ts'
import { DomainError } from '#domain/errors.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { scoreView } from '#functions/views/score.ts'
import { Score } from '#web/pages/score.tsx'
import type { ScoringDeps } from './deps.ts'

/** Why a case has the score it has, for the city and the supervisor. */
export function showScore(deps: ScoringDeps): Handler {
  return async (call) => {
    const { session } = call
    if (!session || !mayReadScores(session)) throw new DomainError('request.forbidden')
    const [application, editions] = await Promise.all([
      deps.cases.load(param(call, 'id')),
      deps.rubrics.editions(),
    ])
    if (!application || !mayReadScoreOf(session, application)) throw new DomainError('application.not-found')
    const scored = await scoreCase(deps, application, editions)
    if (!scored) throw new DomainError('application.not-found')
    const view = scoreView(scored, deps.forms, call.lang)
    return call.wantsJson ? json(view) : deps.show(call, <Score {...view} />)
  }
}
