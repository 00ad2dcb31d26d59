import { officerReader } from '#domain/access.ts'
import { reportOf } from '#domain/actions/monitoring-facts.ts'
import type { Filing } from '#domain/filing.ts'
import { concerning, filingForms, filingOf, filingOwner, isAbout } from '#domain/filing.ts'
import { matterIn } from '#domain/matter.ts'
import type { Task } from '#domain/task.ts'
import { besides, ofForms } from '#domain/task-name.ts'
import { dateOf } from '#domain/time.ts'
import type { Call } from '#functions/http/call.ts'
import { filledSlots } from '#functions/views/slots.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { LinkDeps } from './deps.ts'
import { linkedTasks } from './held.ts'

/** What a park handed in is for the park and for those who act on it; a change also for every officer who reads the case. */
export async function mayReadFiling(deps: LinkDeps, call: Call, filing: Filing): Promise<boolean> {
  const application = await deps.cases.load(filing.caseId)
  if (!application) return false
  const { session } = call
  if (session && session.account.id === application.owner.id) return true
  const { recused = [] } = application
  if (session?.officer && !recused.includes(session.officer.email)) {
    const { email } = session.officer
    if (filing.kind !== 'appeal' && officerReader(session, application, dateOf(deps.now()))) return true
    const tasks = await deps.tasks.ofCase(filing.caseId, concerning(filing))
    if (tasks.some((task) => isAbout(task, filing) && task.holders.some((one) => one.email === email)))
      return true
  }
  const held = await linkedTasks(deps, call)
  return held.some(
    ({ task, holder }) =>
      task.caseId === filing.caseId && isAbout(task, filing) && !recused.includes(holder.email),
  )
}

/** What was handed in that a task of the offices is about, with its documents. */
export async function papersOf(deps: LinkDeps, call: Call, task: Task) {
  if (task.lane === undefined || task.office === undefined) return undefined
  const about = matterIn(task.lane)
  const tasks = await deps.tasks.ofCase(task.caseId, about ? besides(task) : ofForms(...filingForms))
  if (about?.kind === 'monitoring') return reportIn(deps, call, tasks, about.key)
  const found = filingOf(task, tasks)
  if (!found) return undefined
  const form = deps.forms.form(found.task.form.id, found.task.form.version)
  const files = await deps.files.list(filingOwner(found.filing))
  return { form, answers: found.task.answers as Answers, slots: filledSlots(form, files, call.lang) }
}

/** The quarterly report a task of the offices is about, as it was handed in last. */
async function reportIn(deps: LinkDeps, { lang }: Call, tasks: readonly Task[], quarter: string) {
  const report = reportOf(tasks, quarter)
  if (!report) return undefined
  const form = deps.forms.form(report.form.id, report.form.version)
  const files = await deps.files.list(report.id)
  return { form, answers: report.answers as Answers, slots: filledSlots(form, files, lang) }
}
