import { documentsOf, sentBack } from '#domain/actions/sent-back.ts'
import { taskFacts } from '#domain/actions/task-context.ts'
import { DomainError } from '#domain/errors.ts'
import { mayExtend } from '#domain/extension.ts'
import { materialOf } from '#domain/material.ts'
import { matterIn } from '#domain/matter.ts'
import { panelDraw } from '#domain/seating.ts'
import type { Holder, Task } from '#domain/task.ts'
import { inLane } from '#domain/task-name.ts'
import { readerBy } from '#domain/visibility.ts'
import type { Call } from '#functions/http/call.ts'
import { differences } from '#functions/views/differences.ts'
import { dossierOf } from '#functions/views/dossier.ts'
import { proposalOf } from '#functions/views/proposal.ts'
import { timelineOf } from '#functions/views/timeline.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { besideChange } from './beside-change.ts'
import { besideMatter } from './beside-matter.ts'
import type { LinkDeps } from './deps.ts'
import { matterChanges, matterPapers, newestIn } from './matter-papers.ts'
import { papersOf } from './papers.ts'

/** All a task's page shows besides the form itself. */
export async function materialsOf(deps: LinkDeps, call: Call, task: Task, holder: Holder) {
  const application = await deps.cases.load(task.caseId)
  if (!application) throw new DomainError('task.not-found')
  const reader = readerBy(task, holder, application.recused)
  if (reader === 'recused') throw new DomainError('task.not-found')
  const material = materialOf(task)
  const read = material === 'all' || material === 'assessment'
  const told = material === 'all' || (reader === 'applicant' && matterIn(task.lane) !== undefined)
  const [batch, submission, files, draft, context, returned] = await Promise.all([
    read ? deps.batches.load(application.batchId) : undefined,
    read ? deps.cases.submission(task.caseId, task.round) : undefined,
    documentsOf(deps, task),
    deps.drafts.ofTask(task.id),
    taskFacts(deps, task, application, holder, deps.now()),
    sentBack(deps.tasks, task),
  ])
  const { batchId } = application
  const newest = await newestIn(deps, task, reader, holder.email)
  const filed = await matterPapers(deps, call, newest)
  const page = { reader, lang: call.lang }
  const change = told ? await besideChange(deps, task, application, page) : undefined
  const matter = told && !change ? await besideMatter(deps, task, page) : undefined
  const beside = change ?? matter
  const own = { beside: beside?.links, timeline: beside?.timeline, stands: matter?.status }
  const corrected = await matterChanges(deps, newest)
  if (!read) return { files, draft, context, batchId, material, filed, returned, changes: corrected, ...own }
  if (!batch || !submission) throw new DomainError('task.not-found')
  const dossier = dossierOf(deps.forms, submission, batch, call.lang, 'officer')
  if (material === 'assessment')
    return { files, draft, context, batchId, material, dossier, filed, returned, changes: [] }
  const earlier =
    !beside && task.round > 1 ? await deps.cases.submission(task.caseId, task.round - 1) : undefined
  const about = task.form.id === 'countersign' && task.about ? await deps.tasks.load(task.about) : undefined
  const form = deps.forms.form(submission.form.id, submission.form.version)
  return {
    files,
    draft,
    context,
    batchId,
    material,
    dossier,
    filed,
    returned,
    proposal: task.form.id === panelDraw ? await proposalOf(deps, application) : undefined,
    changes: corrected.length > 0 ? corrected : earlier ? differences(form, earlier, submission) : [],
    papers: await papersOf(deps, call, task),
    mayExtend: await isExtensible(deps, task),
    beside: own.beside,
    stands: own.stands,
    reported: change?.reported,
    timeline:
      own.timeline ?? timelineOf(await deps.cases.history(task.caseId), reader, call.lang, deps.forms),
    about:
      about?.status === 'decided'
        ? { form: deps.forms.form(about.form.id, about.form.version), answers: about.answers as Answers }
        : undefined,
  }
}

async function isExtensible(deps: LinkDeps, task: Task): Promise<boolean> {
  const now = deps.now()
  return (
    mayExtend(task, [task], now) &&
    mayExtend(task, await deps.tasks.ofCase(task.caseId, inLane(task.lane)), now)
  )
}
