import { mayReadScoreOf } from '#domain/access.ts'
import { scoreBatch } from '#domain/actions/score-batch.ts'
import type { CaseScore } from '#domain/actions/score-case.ts'
import { rubricOf } from '#domain/edition.ts'
import { simulate } from '#domain/simulate.ts'
import { dateOf } from '#domain/time.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { isAnnual } from '#schemas/rubrics/rubric.ts'
import { Simulation } from '#web/pages/simulation.tsx'
import type { ScoringDeps } from './deps.ts'
import { load, whichOf } from './rubrics.tsx'
import { showYearSimulation } from './year-simulation.tsx'

/** A version tried on the applications of one batch, the newest unless another is asked for. Nothing is written. */
export function showSimulation(deps: ScoringDeps): Handler {
  return async (call) => {
    const edition = await load(deps, call)
    const draft = rubricOf(edition, dateOf(deps.now()))
    if (isAnnual(draft)) return showYearSimulation(deps, call, draft)
    const [batches, editions] = await Promise.all([deps.batches.all(), deps.rubrics.editions()])
    const newest = batches.toSorted((a, b) => b.opensAt.localeCompare(a.opensAt))
    const asked = call.query.get('batch') ?? newest[0]?.id
    const batch = newest.find(({ id }) => id === asked)
    const { session } = call
    const scored = batch
      ? await scoreBatch(deps, batch.id, editions, (one) => !!session && mayReadScoreOf(session, one))
      : []
    const view = {
      ...whichOf(call),
      batches: newest.map(({ id, title }) => ({ id, title })),
      batchId: batch?.id,
      rows: outcomesOf(draft, scored),
    }
    return call.wantsJson ? json(view) : deps.show(call, <Simulation {...view} />)
  }
}

function outcomesOf(draft: Rubric, scored: readonly CaseScore[]) {
  const found = simulate(
    draft,
    scored.map(({ application, rubric, evidence, sheets, examination, recommendedOn }) => ({
      caseId: application.id,
      rubric,
      evidence,
      sheets,
      vetoes: examination.vetoes,
      recommendedOn,
    })),
  )
  return found.map((one, i) => {
    const { no = '', parkName = '' } = scored[i]?.application ?? {}
    return { ...one, no, parkName }
  })
}
