import type { Application } from '#domain/application.ts'
import { evidenceIn } from '#domain/assess.ts'
import { judgedMeans } from '#domain/averages.ts'
import { DomainError } from '#domain/errors.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Panel } from '#domain/panel.ts'
import type { Cases, Rubrics, Tasks } from '#domain/ports.ts'
import { recommendationForm } from '#domain/recommendation.ts'
import type { ParkScore } from '#domain/score.ts'
import { scorePark } from '#domain/score.ts'
import type { ExpertSheet } from '#domain/sheets.ts'
import { sheetForms, validSheets } from '#domain/sheets.ts'
import type { Submission } from '#domain/submission.ts'
import type { Task } from '#domain/task.ts'
import { ofForms } from '#domain/task-name.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'

export interface AssessDeps {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly rubrics: Rubrics
}

/** A case as it comes before its panel: what was handed in, and the evidence in it. */
export interface Prepared {
  readonly application: Application
  readonly panel: Panel
  readonly rubric: Rubric
  readonly submission: Submission
  /** The district's recommendations, and those of the forms that were asked for. */
  readonly tasks: readonly Task[]
  readonly evidence: Evidence
}

/** A case as its panel has it: with the sheets that count, and what they come to. Its tasks are the panel's too. */
export interface Assessed extends Prepared {
  readonly sheets: readonly ExpertSheet[]
  readonly score: ParkScore
}

/** @throws application.not-found, panel.changed when the case has no such panel */
export async function prepare(
  deps: AssessDeps,
  caseId: string,
  n: number,
  forms: readonly string[] = [],
): Promise<Prepared> {
  const [application, panel, tasks] = await Promise.all([
    deps.cases.load(caseId),
    deps.cases.panel(caseId, n),
    deps.tasks.ofCase(caseId, ofForms(recommendationForm, ...forms)),
  ])
  const submission = application && (await deps.cases.submission(caseId, application.round))
  if (!application || !submission) throw new DomainError('application.not-found')
  if (!panel) throw new DomainError('panel.changed')
  const rubric = await pinned(deps.rubrics, panel)
  const evidence = evidenceIn(submission, tasks)
  return { application, panel, rubric, submission, tasks, evidence }
}

/** @throws application.not-found, panel.changed when the case has no such panel */
export async function assess(
  deps: AssessDeps,
  caseId: string,
  n: number,
  forms: readonly string[] = [],
): Promise<Assessed> {
  const prepared = await prepare(deps, caseId, n, [...sheetForms, ...forms])
  const { tasks, panel, rubric, evidence } = prepared
  const sheets = validSheets(tasks, panel)
  const judged = judgedMeans(sheets, rubric.panel)
  return { ...prepared, sheets, score: scorePark(rubric, evidence, judged ?? {}) }
}

/** What a panel's sheets come to, or those of the panel as it is after an act; undefined when too few are valid. */
export function resultOf(
  { rubric, evidence, tasks, panel: asRead }: Assessed,
  panel: Panel = asRead,
): Application['score'] {
  const judged = judgedMeans(validSheets(tasks, panel), rubric.panel)
  if (!judged) return undefined
  const { quantScore, judgedScore, total } = scorePark(rubric, evidence, judged)
  return { quant: quantScore, judged: judgedScore, total, panel: panel.n }
}

/** The rubric a panel was drawn under, whatever was published since. */
export async function pinned(rubrics: Rubrics, { rubric }: Pick<Panel, 'rubric'>): Promise<Rubric> {
  const found = await rubrics.load(rubric.code, rubric.version)
  if (found?.status !== 'published') throw new Error(`no rubric ${rubric.code} version ${rubric.version}`)
  return found.rubric
}
