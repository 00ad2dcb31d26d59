import { mayReadScoreOf, mayReadScores } from '#domain/access.ts'
import type { RankYearDeps } from '#domain/actions/rank-year.ts'
import { rankYear } from '#domain/actions/rank-year.ts'
import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import { yearRankingCsv, yearRankingView } from '#functions/views/year-ranking.ts'
import { t } from '#web/messages/text.ts'
import type { YearRankingProps } from '#web/pages/year-ranking.tsx'
import { YearRanking } from '#web/pages/year-ranking.tsx'
import type { ProgrammeDeps } from './deps.ts'
import { yearOf } from './evaluation.tsx'

export type RankingDeps = ProgrammeDeps & RankYearDeps

/** The newest year that can be over: the one before this. */
export function showNewestRanking(deps: RankingDeps): Handler {
  return (call) => show(deps, call, Number(dateOf(deps.now()).slice(0, 4)) - 1)
}

/** All parks of a year by place, with bands and the quota. */
export function showYearRanking(deps: RankingDeps): Handler {
  return (call) => show(deps, call, yearOf(call))
}

/** The same as a table to take to the meeting. */
export function downloadYearRanking(deps: RankingDeps): Handler {
  return async (call) => {
    const view = await load(deps, call, yearOf(call))
    const name = encodeURIComponent(`${t(call.lang).annual.ranking(view.year)}.csv`)
    return {
      status: 200,
      type: 'text/csv; charset=utf-8',
      body: csvOf(yearRankingCsv(view, call.lang)),
      headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    }
  }
}

async function show(deps: RankingDeps, call: Call, year: number) {
  const view = await load(deps, call, year)
  return call.wantsJson ? json(view) : deps.show(call, <YearRanking {...view} />)
}

async function load(deps: RankingDeps, call: Call, year: number): Promise<YearRankingProps> {
  const { session } = call
  if (!session || !mayReadScores(session)) throw new DomainError('request.forbidden')
  const found = await rankYear(deps, year, (application) => mayReadScoreOf(session, application))
  return yearRankingView(found, year, call.lang)
}
