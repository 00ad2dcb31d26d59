import type { Application } from '#domain/application.ts'
import { evidenceIn } from '#domain/assess.ts'
import { judgedMeans } from '#domain/averages.ts'
import type { Edition } from '#domain/edition.ts'
import { published } from '#domain/edition.ts'
import type { Evidence } from '#domain/evidence.ts'
import type { Examination } from '#domain/examination.ts'
import { examinationIn, examining, recommendedOn } from '#domain/examination.ts'
import type { Cases, Tasks } from '#domain/ports.ts'
import { recommendationForm } from '#domain/recommendation.ts'
import type { Judged, ParkScore } from '#domain/score.ts'
import { scorePark } from '#domain/score.ts'
import type { ExpertSheet } from '#domain/sheets.ts'
import { sheetForms, validSheets } from '#domain/sheets.ts'
import type { Submission } from '#domain/submission.ts'
import { ofForms } from '#domain/task-name.ts'
import { dateOf } from '#domain/time.ts'
import type { Obstacle } from '#domain/verdict.ts'
import { obstacles } from '#domain/verdict.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { selectionOn } from '#schemas/rubrics/selections.ts'

export interface ScoreDeps {
  readonly cases: Cases
  readonly tasks: Tasks
}

/** A case with its score and everything the score was made of. */
export interface CaseScore {
  readonly application: Application
  readonly submission: Submission
  readonly rubric: Rubric
  readonly evidence: Evidence
  /** Signed by the panel's experts; none before all of them have signed. */
  readonly sheets: readonly ExpertSheet[]
  /** Undefined before the panel is done, and when too few sheets are valid. */
  readonly judged: Judged | undefined
  readonly score: ParkScore
  readonly examination: Examination
  readonly obstacles: readonly Obstacle[]
  readonly recommendedOn: string
}

/**
 * The score as it is: computed from the newest submission by the rubric of the panel, or of the day of the first submission before
 * there is one; judged from the sheets once the panel is done. Undefined for a case that was not handed in or has no rubric.
 */
export async function scoreCase(
  deps: ScoreDeps,
  application: Application,
  editions: readonly Edition[],
): Promise<CaseScore | undefined> {
  const { id, round, submittedAt, panel: n } = application
  if (!submittedAt) return undefined
  const [submission, tasks, panel] = await Promise.all([
    deps.cases.submission(id, round),
    deps.tasks.ofCase(id, ofForms(recommendationForm, examining, ...sheetForms)),
    n ? deps.cases.panel(id, n) : undefined,
  ])
  const rubric = panel ? known(editions, panel.rubric) : selectionOn(dateOf(submittedAt), published(editions))
  if (!submission || !rubric) return undefined
  const evidence = evidenceIn(submission, tasks)
  const sheets = panel?.status === 'assessed' ? validSheets(tasks, panel) : []
  const judged = judgedMeans(sheets, rubric.panel)
  const score = scorePark(rubric, evidence, judged)
  const examination = examinationIn(tasks)
  return {
    application,
    submission,
    rubric,
    evidence,
    sheets,
    judged,
    score,
    examination,
    obstacles: obstacles(rubric, score, examination.vetoes),
    recommendedOn: recommendedOn(tasks),
  }
}

function known(
  editions: readonly Edition[],
  { code, version }: { readonly code: string; readonly version: number },
): Rubric | undefined {
  const found = editions.find((one) => one.code === code && one.version === version)
  return found?.status === 'published' ? found.rubric : undefined
}
