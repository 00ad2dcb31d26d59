import { mayReadScoreOf } from '#domain/access.ts'
import { rankYear } from '#domain/actions/rank-year.ts'
import { simulateYear } from '#domain/simulate-year.ts'
import { dateOf } from '#domain/time.ts'
import { evidenceOfYear } from '#domain/year-score.ts'
import type { Call } from '#functions/http/call.ts'
import type { Reply } from '#functions/http/reply.ts'
import { json } from '#functions/http/reply.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import type { YearSimulationProps } from '#web/pages/year-simulation.tsx'
import { YearSimulation } from '#web/pages/year-simulation.tsx'
import type { ScoringDeps } from './deps.ts'
import { whichOf } from './rubrics.tsx'

const YEARS = 4

/** A version of the annual rubric tried on the parks of one year, the newest that can be over unless another is asked for. Nothing is written. */
export async function showYearSimulation(deps: ScoringDeps, call: Call, draft: AnnualRubric): Promise<Reply> {
  const newest = Number(dateOf(deps.now()).slice(0, 4)) - 1
  const asked = Number(call.query.get('year') ?? newest)
  const years = [...new Set([...Array.from({ length: YEARS }, (_, i) => newest - i), asked])]
    .filter(Number.isInteger)
    .sort((a, b) => b - a)
  const view: YearSimulationProps = {
    ...whichOf(call),
    years,
    year: asked,
    rows: await rowsOf(deps, call, draft, asked),
  }
  return call.wantsJson ? json(view) : deps.show(call, <YearSimulation {...view} />)
}

async function rowsOf(
  deps: ScoringDeps,
  { session }: Call,
  draft: AnnualRubric,
  year: number,
): Promise<YearSimulationProps['rows']> {
  const found = await rankYear(deps, year, (one) => !!session && mayReadScoreOf(session, one))
  const rated = found.parks.filter(({ evaluation }) => !evaluation.missing)
  const simulated = simulateYear(
    found.rubric,
    draft,
    rated.map(({ caseId, evaluation }) => ({ ...evaluation, caseId, evidence: evidenceOfYear(evaluation) })),
  )
  return simulated.map((one) => ({
    ...one,
    name: rated.find(({ caseId }) => caseId === one.caseId)?.name ?? '',
  }))
}
