import { DomainError } from '#domain/errors.ts'
import { evaluationIn, isRated, isScored, yearKey } from '#domain/evaluation.ts'
import type { Matter } from '#domain/matter.ts'
import { officeOf } from '#domain/office.ts'
import { cityOffice } from '#domain/person.ts'
import type { Matters, Rubrics } from '#domain/ports.ts'
import type { Surveys } from '#domain/survey.ts'
import { dateOf } from '#domain/time.ts'
import { bandsOfYear, placeOf, proposedBand } from '#domain/year-score.ts'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import {
  bandName,
  findingViews,
  groupViews,
  isShown,
  surveyView,
  yearAsked,
} from '#functions/views/evaluation.ts'
import { nextOf } from '#functions/views/evaluation-next.ts'
import { districtName } from '#functions/views/register.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import { Evaluation } from '#web/pages/evaluation.tsx'
import type { EvaluationRow } from '#web/pages/evaluations.tsx'
import { Evaluations } from '#web/pages/evaluations.tsx'
import { path } from '#web/routes.ts'
import type { ProgrammeDeps } from './deps.ts'
import { officerOf, readHome } from './deps.ts'

export interface StaffEvaluationDeps extends ProgrammeDeps {
  readonly matters: Matters
  readonly surveys: Pick<Surveys, 'load'>
  readonly rubrics: Pick<Rubrics, 'all'>
}

async function rubricOf(deps: StaffEvaluationDeps, year: number): Promise<AnnualRubric> {
  const rubric = annualOf(year, await deps.rubrics.all())
  if (!rubric) throw new NotFound()
  return rubric
}

/** All parks of a year: their states for a district, with the ranking for the city. Officers a park is closed to do not see its line. */
export function listEvaluations(deps: StaffEvaluationDeps): Handler {
  return async (call) => {
    const { office, email } = officerOf(call)
    const year = yearAsked(param(call, 'year'), deps.now())
    const [rubrics, matters, titles] = await Promise.all([
      deps.rubrics.all(),
      deps.matters.inPeriod('evaluation', yearKey(year)),
      deps.titles.all(),
    ])
    const city = office === cityOffice
    const today = dateOf(deps.now())
    const rubric = annualOf(year, rubrics)
    const bands = rubric ? bandsOfYear(rubric, matters) : { rated: 0, quota: 0, parks: [] }
    const rows: EvaluationRow[] = []
    for (const matter of matters) {
      const title = titles.find(({ caseId }) => caseId === matter.caseId)
      const own = title && (city || officeOf(title.districtId, today) === office)
      const application = own ? await deps.cases.load(matter.caseId) : undefined
      if (!own || !application || application.recused?.includes(email)) continue
      rows.push({
        name: title.officialName,
        href: path('staffEvaluation', { id: matter.caseId, year: yearKey(year) }),
        district: districtName(title.districtId, call.lang),
        status: matter.status,
        ...(city ? ranked(matter, bands, call.lang) : {}),
        ...(city || isShown(matter) ? decided(matter, call.lang) : {}),
      })
    }
    rows.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))
    const rated = matters.filter(isRated)
    const count = city
      ? { rated: rated.length, scored: rated.filter(isScored).length, quota: bands.quota }
      : undefined
    if (call.wantsJson) return json({ year, parks: rows, ...count })
    return deps.show(call, <Evaluations year={year} rows={rows} count={count} />)
  }
}

function ranked(matter: Matter, bands: ReturnType<typeof bandsOfYear>, lang: 'zh-CN' | 'en') {
  const { missing, final } = evaluationIn(matter)
  const proposed = proposedBand(bands, matter.caseId, missing)
  return {
    place: placeOf(bands, matter.caseId)?.place,
    score: isScored(matter) ? final : undefined,
    proposed: proposed && bandName(proposed, lang),
  }
}

function decided(matter: Matter, lang: 'zh-CN' | 'en') {
  const band = evaluationIn(matter).decided?.band
  return { band: band && bandName(band, lang) }
}

/** A park's year for the offices. The score is the city's alone until the notice; who judged is on the city's case page only. */
export function showStaffEvaluation(deps: StaffEvaluationDeps): Handler {
  return async (call) => {
    const { application, title, reader } = await readHome(deps, call)
    const key = param(call, 'year')
    const matter = await deps.matters.load(application.id, 'evaluation', key)
    if (!matter) throw new DomainError('matter.not-found')
    const evaluation = evaluationIn(matter)
    const [rubric, survey] = await Promise.all([
      rubricOf(deps, evaluation.year),
      deps.surveys.load(application.id, evaluation.year),
    ])
    const home = path('staffPark', { id: application.id })
    const open = reader !== 'district' || isShown(matter)
    const { decided: known } = evaluation
    const props = {
      year: evaluation.year,
      parkName: title.officialName,
      status: matter.status,
      next: nextOf(matter, call.lang),
      ...(open &&
        known && {
          result: {
            band: bandName(known.band, call.lang),
            place: reader === 'district' ? undefined : known.place,
            rated: known.rated,
            override: reader === 'district' ? undefined : known.override,
            measure: evaluation.measure,
          },
        }),
      ...(open && { score: groupViews(rubric, evaluation, home, call.lang) }),
      findings: findingViews(evaluation, call.lang),
      survey: surveyView(survey, 'staff', call.lang),
      letter:
        reader !== 'district' && evaluation.published
          ? path('document', { id: application.id, kind: `evaluation-${key}.docx` })
          : undefined,
      back: home,
    }
    return call.wantsJson ? json(props) : deps.show(call, <Evaluation {...props} />)
  }
}
