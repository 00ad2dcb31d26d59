import { mayRead, mayReadScoreOf, mayReadScores } from '#domain/access.ts'
import type { RankYearDeps } from '#domain/actions/rank-year.ts'
import { rankYear } from '#domain/actions/rank-year.ts'
import { DomainError } from '#domain/errors.ts'
import { cityOffice } from '#domain/person.ts'
import type { Session } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { csvOf } from '#functions/views/csv.ts'
import { yearParksView, yearRankingCsv, yearRankingView } from '#functions/views/year-ranking.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { YearRankingProps } from '#web/pages/year-ranking.tsx'
import { YearParks, YearRanking } from '#web/pages/year-ranking.tsx'
import type { ProgrammeDeps } from './deps.ts'
import { officerOf } from './deps.ts'
import { yearOf } from './evaluation.tsx'

export type RankingDeps = ProgrammeDeps & RankYearDeps

/** The newest year that can be over: the one before this. */
export function showNewestRanking(deps: RankingDeps): Handler {
  return (call) => show(deps, call, () => Number(dateOf(deps.now()).slice(0, 4)) - 1)
}

/** All parks of a year by place, with bands and the quota; a district sees where its own stand. */
export function showYearRanking(deps: RankingDeps): Handler {
  return (call) => show(deps, call, () => yearOf(call))
}

/** The same as a table to take to the meeting. */
export function downloadYearRanking(deps: RankingDeps): Handler {
  return async (call) => {
    const { session } = call
    if (!session || !mayReadScores(session)) throw new DomainError('request.forbidden')
    const view = await load(deps, session, yearOf(call), call.lang)
    const name = encodeURIComponent(`${t(call.lang).annual.ranking(view.year)}.csv`)
    return {
      status: 200,
      type: 'text/csv; charset=utf-8',
      body: csvOf(yearRankingCsv(view, call.lang)),
      headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    }
  }
}

async function show(deps: RankingDeps, call: Call, yearIn: () => number): Promise<Reply> {
  const { session, lang } = call
  const { office } = officerOf(call)
  if (session && mayReadScores(session)) {
    const view = await load(deps, session, yearIn(), lang)
    return call.wantsJson ? json(view) : deps.show(call, <YearRanking {...view} />)
  }
  if (!session || office === cityOffice) throw new DomainError('request.forbidden')
  const today = dateOf(deps.now())
  const view = yearParksView(
    await rankYear(deps, yearIn(), (one) => mayRead(session, one, today)),
    yearIn(),
    lang,
  )
  return call.wantsJson ? json(view) : deps.show(call, <YearParks {...view} />)
}

async function load(
  deps: RankingDeps,
  session: Session,
  year: number,
  lang: Lang,
): Promise<YearRankingProps> {
  const found = await rankYear(deps, year, (application) => mayReadScoreOf(session, application))
  return yearRankingView(found, year, lang)
}
