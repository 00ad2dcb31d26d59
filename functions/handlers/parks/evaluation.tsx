import { mayAppeal } from '#domain/appeal.ts'
import { DomainError } from '#domain/errors.ts'
import { evaluationIn, yearIn } from '#domain/evaluation.ts'
import type { Matters, Rubrics } from '#domain/ports.ts'
import type { Surveys } from '#domain/survey.ts'
import { inMatter } from '#domain/task-name.ts'
import { accountOf } from '#functions/http/actor.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { bandName } from '#functions/views/evaluation.ts'
import { nextOf } from '#functions/views/evaluation-next.ts'
import { findingViews, groupViews, isShown, surveyView } from '#functions/views/park-year.ts'
import { waitingTask } from '#functions/views/waiting.ts'
import { annualConsequence } from '#schemas/forms/annual-consequence.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import { decisionName } from '#web/fields/decision.ts'
import { ParkYear } from '#web/pages/park-year.tsx'
import { path } from '#web/routes.ts'
import type { ParkDeps } from './deps.ts'
import { homeOf } from './deps.ts'

export interface EvaluationDeps extends ParkDeps {
  readonly matters: Matters
  readonly surveys: Pick<Surveys, 'load'>
  readonly rubrics: Pick<Rubrics, 'all'>
}

/** A year's evaluation for its park: nothing of the score before the notice, and never who judged. */
export function showEvaluation(deps: EvaluationDeps): Handler {
  return async (call) => {
    const { application, title } = await homeOf(deps, call)
    const key = param(call, 'year')
    const [matter, tasks, survey, rubrics] = await Promise.all([
      deps.matters.load(application.id, 'evaluation', key),
      deps.tasks.ofCase(application.id, inMatter({ kind: 'evaluation', key })),
      deps.surveys.load(application.id, Number(key)),
      deps.rubrics.all(),
    ])
    if (!matter) throw new DomainError('matter.not-found')
    const evaluation = evaluationIn(matter)
    const { email } = accountOf(call)
    const now = deps.now()
    const mine = tasks.find(
      (task) =>
        task.status === 'open' &&
        yearIn(task.lane) === evaluation.year &&
        task.holders.some((holder) => holder.email === email),
    )
    const asked = mine && waitingTask(mine, deps.forms, call.lang, now)
    const shown = isShown(matter)
    const rubric = annualOf(evaluation.year, rubrics)
    const band = shown ? evaluation.decided?.band : undefined
    const appeal = mayAppeal(application, now)?.about === `evaluation:${key}`
    const props = {
      year: evaluation.year,
      parkName: title.officialName,
      status: matter.status,
      next: nextOf(matter, call.lang),
      asked: asked && { name: asked.form, href: path('task', { task: asked.id }), due: asked.due },
      ...(band !== undefined && {
        result: {
          band: bandName(band, call.lang),
          measure: evaluation.measure && decisionName(call.lang, annualConsequence, evaluation.measure),
        },
      }),
      ...(shown &&
        rubric && { score: groupViews(rubric, evaluation, path('park', { id: application.id }), call.lang) }),
      findings: shown ? findingViews(evaluation, call.lang) : [],
      survey: surveyView(survey, 'park', { lang: call.lang, now }),
      letter: evaluation.published
        ? path('document', { id: application.id, kind: `evaluation-${key}.docx` })
        : undefined,
      appeal: appeal ? path('appeal', { id: application.id }) : undefined,
      back: path('park', { id: application.id }),
    }
    return call.wantsJson ? json(props) : deps.show(call, <ParkYear {...props} />)
  }
}
