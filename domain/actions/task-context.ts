import { mayServe } from '#domain/access.ts'
import type { Application } from '#domain/application.ts'
import { hasEnded } from '#domain/application.ts'
import { evidenceIn } from '#domain/assess.ts'
import { applicationContext, namingOfficers, taskContext } from '#domain/context.ts'
import { examining } from '#domain/examination.ts'
import { isStaffCode } from '#domain/firms.ts'
import type { Double, Flag } from '#domain/flags.ts'
import { flagsOf } from '#domain/flags.ts'
import type {
  Batches,
  Cases,
  Directory,
  Files,
  Firms,
  FormLibrary,
  Rubrics,
  Tasks,
  Titles,
} from '#domain/ports.ts'
import { recommendationForm } from '#domain/recommendation.ts'
import { quantScore } from '#domain/score.ts'
import type { Submission } from '#domain/submission.ts'
import type { Holder, Task } from '#domain/task.ts'
import { ofForms } from '#domain/task-name.ts'
import { dateOf } from '#domain/time.ts'
import type { FormContext } from '#schemas/fields/field.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { selectionOn } from '#schemas/rubrics/selections.ts'
import type { AnnualFactsDeps } from './annual-facts.ts'
import { annualFacts } from './annual-facts.ts'
import { appealFacts } from './appeal-facts.ts'
import { changeFacts } from './change-facts.ts'
import { designationFacts } from './designation-facts.ts'
import type { MonitoringFactsDeps } from './monitoring-facts.ts'
import { monitoringFacts } from './monitoring-facts.ts'
import type { ObjectionFactsDeps } from './objection-facts.ts'
import { objectionFacts } from './objection-facts.ts'
import type { PanelFactsDeps } from './panel-facts.ts'
import { panelFacts } from './panel-facts.ts'
import type { RosterFactsDeps } from './roster-facts.ts'
import { rosterFacts } from './roster-facts.ts'
import { documentsOf } from './sent-back.ts'
import type { SupportFactsDeps } from './support-facts.ts'
import { supportFacts } from './support-facts.ts'
import type { TitleLifeFactsDeps } from './title-life-facts.ts'
import { titleLifeFacts } from './title-life-facts.ts'

export interface TaskContextDeps
  extends PanelFactsDeps,
    ObjectionFactsDeps,
    MonitoringFactsDeps,
    SupportFactsDeps,
    TitleLifeFactsDeps,
    RosterFactsDeps,
    AnnualFactsDeps {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly directory: Directory
  readonly files: Files
  readonly firms: Firms
  readonly forms: FormLibrary
  readonly rubrics: Rubrics
  readonly titles: Titles
}

interface Findings {
  readonly flags: readonly Flag[]
  readonly quantScore?: number
}

/** The facts a task's form is filled in and checked with. */
export async function taskFacts(
  deps: TaskContextDeps,
  task: Task,
  application: Application,
  holder: Holder,
  at: string,
): Promise<FormContext> {
  const [officers, files, found, ...facts] = await Promise.all([
    task.office && namingOfficers.includes(task.form.id) ? deps.directory.officers(task.office) : [],
    documentsOf(deps, task),
    // The only form that shows what the system noticed in a submission, and how it scores.
    task.form.id === examining ? findingsIn(deps, task, application) : undefined,
    panelFacts(deps, task, application, at),
    objectionFacts(deps, task, holder),
    appealFacts(deps, task, application),
    changeFacts(deps, task, application),
    monitoringFacts(deps, task, application),
    supportFacts(deps, task, application),
    annualFacts(deps, task, application),
    designationFacts(deps, task, application),
    titleLifeFacts(deps, task, application, at),
    rosterFacts(deps, task, application),
  ])
  const serving = officers.filter(mayServe(application))
  const base = taskContext({ application, holder, officers: serving, files, ...found, at })
  return Object.assign(base, ...facts)
}

async function findingsIn(deps: TaskContextDeps, task: Task, application: Application): Promise<Findings> {
  const [submission, batch, doubles, tasks, rubrics] = await Promise.all([
    deps.cases.submission(task.caseId, task.round),
    deps.batches.load(application.batchId),
    doublesIn(deps, task.caseId),
    deps.tasks.ofCase(task.caseId, ofForms(recommendationForm)),
    deps.rubrics.all(),
  ])
  if (!submission || !batch) return { flags: [] }
  const { roster, files, at } = submission
  const form = deps.forms.form(submission.form.id, submission.form.version)
  const context = applicationContext({ batch, roster, files, at, submittedAt: application.submittedAt })
  return {
    flags: flagsOf(form, submission, context, doubles),
    quantScore: scoreOf(submission, tasks, selectionOn(dateOf(application.submittedAt ?? at), rubrics)),
  }
}

/** By the rubric that held when the application was first submitted; none when there was none. */
function scoreOf(
  submission: Submission,
  tasks: readonly Task[],
  rubric: Rubric | undefined,
): number | undefined {
  return rubric && quantScore(rubric, evidenceIn(submission, tasks))
}

/** Firms that another living case names in what it handed in last, and staff that its operator counts in another park. */
async function doublesIn(deps: TaskContextDeps, caseId: string): Promise<Double[]> {
  const entries = await deps.firms.doublesOf(caseId)
  const others = await deps.cases.loadAll([...new Set(entries.map((one) => one.caseId))])
  const known = new Map(others.map((one) => [one.id, one]))
  return entries.flatMap(({ caseId: other, code, round }) => {
    const { no, parkName, round: newest, status = 'ended' } = known.get(other) ?? {}
    // The firms of a designated park are watched by its living roster.
    const counts = !hasEnded(status) || (status === 'designated' && isStaffCode(code))
    return counts && no && parkName && newest === round ? [{ code, no, parkName }] : []
  })
}
