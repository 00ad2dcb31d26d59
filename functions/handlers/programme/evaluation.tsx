import { mayReadScores } from '#domain/access.ts'
import type { ExplainYearDeps } from '#domain/actions/explain-year.ts'
import { explainYear } from '#domain/actions/explain-year.ts'
import { DomainError } from '#domain/errors.ts'
import type { Call } from '#functions/http/call.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { evaluationView } from '#functions/views/evaluation.ts'
import { surveyView } from '#functions/views/park-year.ts'
import { EvaluationPage } from '#web/pages/evaluation.tsx'
import type { ProgrammeDeps } from './deps.ts'
import { readHome } from './deps.ts'

export type EvaluationDeps = ProgrammeDeps & ExplainYearDeps

/** Why a park's year has the score it has: the city and the supervisor as soon as there is anything, its district once it is published. */
export function showEvaluation(deps: EvaluationDeps): Handler {
  return async (call) => {
    const { application, title, reader } = await readHome(deps, call)
    const whole = !!call.session && mayReadScores(call.session)
    if (!whole && reader !== 'district') throw new DomainError('request.forbidden')
    const found = await explainYear(deps, application, yearOf(call))
    if (!whole && !found.evaluation.published) throw new DomainError('matter.not-found')
    const park = { caseId: application.id, name: title.officialName, titleNo: title.titleNo }
    const survey = await deps.surveys.load(application.id, found.evaluation.year)
    const view = {
      ...evaluationView(found, park, deps.forms, { lang: call.lang, whole }),
      survey: surveyView(survey, 'staff', { lang: call.lang, now: deps.now() }),
    }
    return call.wantsJson ? json(view) : deps.show(call, <EvaluationPage {...view} />)
  }
}

/** The year an address names. @throws matter.not-found */
export function yearOf(call: Call): number {
  const year = Number(param(call, 'year'))
  if (!Number.isInteger(year)) throw new DomainError('matter.not-found')
  return year
}
