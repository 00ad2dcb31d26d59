import { mayReadScoreOf, mayReadScores } from '#domain/access.ts'
import { scoreBatch } from '#domain/actions/score-batch.ts'
import { DomainError } from '#domain/errors.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import { standingsCsv, standingsView } from '#functions/views/standings.ts'
import type { StandingsProps } from '#web/pages/standings.tsx'
import { Standings } from '#web/pages/standings.tsx'
import type { ScoringDeps } from './deps.ts'

/** The ranking of a batch by four ways of counting the sheets. */
export function showStandings(deps: ScoringDeps): Handler {
  return async (call) => {
    const view = await load(deps, call)
    return call.wantsJson ? json(view) : deps.show(call, <Standings {...view} />)
  }
}

/** The same as a table to take to the meeting. */
export function downloadStandings(deps: ScoringDeps): Handler {
  return async (call) => {
    const view = await load(deps, call)
    const name = encodeURIComponent(`${view.batch.title} 评审排名.csv`)
    return {
      status: 200,
      type: 'text/csv; charset=utf-8',
      body: csvOf(standingsCsv(view, call.lang)),
      headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    }
  }
}

async function load(deps: ScoringDeps, call: Call): Promise<StandingsProps> {
  const { session } = call
  if (!session || !mayReadScores(session)) throw new DomainError('request.forbidden')
  const [batch, editions] = await Promise.all([
    deps.batches.load(param(call, 'batch')),
    deps.rubrics.editions(),
  ])
  if (!batch) throw new DomainError('batch.not-found')
  const scored = await scoreBatch(deps, batch.id, editions, (one) => mayReadScoreOf(session, one))
  return standingsView(batch, scored, call.lang)
}
