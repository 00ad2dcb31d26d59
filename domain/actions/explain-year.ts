import type { YearScore } from '#domain/annual.ts'
import { scoreYear } from '#domain/annual.ts'
import { annualMetrics } from '#domain/annual-metrics.ts'
import { annualSheets, judgementForm } from '#domain/annual-sheets.ts'
import type { Application } from '#domain/application.ts'
import type { Banded, Bands } from '#domain/bands.ts'
import { DomainError } from '#domain/errors.ts'
import type { Evaluation, EvaluationStatus } from '#domain/evaluation.ts'
import { evaluationIn, isScored, EvaluationStatus as Status, yearKey } from '#domain/evaluation.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Cases, Matters, Rubrics, Tasks } from '#domain/ports.ts'
import type { ExpertSheet } from '#domain/sheets.ts'
import { each, inMatter, ofForms } from '#domain/task-name.ts'
import { bandsOfYear, evidenceOfYear } from '#domain/year-score.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import type { YearValuesDeps } from './year-values.ts'
import { readYearSources } from './year-values.ts'

export interface ExplainYearDeps extends YearValuesDeps {
  readonly cases: Pick<Cases, 'submission'>
  readonly matters: Matters
  readonly tasks: Pick<Tasks, 'ofCase'>
  readonly rubrics: Pick<Rubrics, 'all'>
}

/** A year of a park taken apart. */
export interface YearExplained {
  readonly status: EvaluationStatus
  readonly evaluation: Evaluation
  readonly rubric: AnnualRubric
  readonly score: YearScore
  /** The district has not verified the values yet: they are the system's as of now. */
  readonly provisional: boolean
  readonly sheets: readonly ExpertSheet[]
  /** Once the park is scored. */
  readonly bands?: Bands
  readonly own?: Banded
}

/** Why a park's year has the score it has. @throws matter.not-found for a year without an evaluation */
export async function explainYear(
  deps: ExplainYearDeps,
  application: Pick<Application, 'id' | 'round'>,
  year: number,
): Promise<YearExplained> {
  const key = yearKey(year)
  const [matter, rubrics] = await Promise.all([
    deps.matters.load(application.id, 'evaluation', key),
    deps.rubrics.all(),
  ])
  const rubric = annualOf(year, rubrics)
  if (!matter || !rubric) throw new DomainError('matter.not-found')
  const evaluation = evaluationIn(matter)
  const [tasks, sources, all] = await Promise.all([
    deps.tasks.ofCase(application.id, each(inMatter({ kind: 'evaluation', key }), ofForms(judgementForm))),
    readYearSources(deps, application, year, evaluation.late),
    isScored(matter) ? deps.matters.inPeriod('evaluation', key) : [],
  ])
  const read = annualMetrics(sources)
  const provisional = matter.status === 'self' || matter.status === 'district'
  const { judged, bonus, deductions, vetoes } = evaluation
  const evidence = provisional ? { metrics: read, checks: {} } : traced(evidenceOfYear(evaluation), read, key)
  const bands = isScored(matter) ? bandsOfYear(rubric, all) : undefined
  const own = bands?.parks.find(({ caseId }) => caseId === application.id)
  return {
    status: Status.parse(matter.status),
    evaluation,
    rubric,
    score: scoreYear(rubric, { evidence, judged, bonus, deductions, vetoes }),
    provisional,
    sheets: annualSheets(tasks, key),
    ...(bands && { bands }),
    ...(own && { own }),
  }
}

/** Values as they were kept, each with the rows it is read from and, where the district had a say, its verification. */
function traced({ metrics, checks }: Evidence, read: Evidence['metrics'], year: string): Evidence {
  const places: { readonly [metric: string]: Evidence['metrics'][keyof Evidence['metrics']] } = read
  const entries = Object.entries(metrics).map(([metric, found]) => {
    const said = found.finding || found.declared !== undefined
    const verification = {
      matter: 'evaluation',
      key: year,
      form: 'annual-verification',
      path: 'itemChecks',
    } as const
    const from = [...(places[metric]?.from ?? found.from), ...(said ? [verification] : [])]
    return [metric, { ...found, from }]
  })
  return { metrics: Object.fromEntries(entries), checks }
}
