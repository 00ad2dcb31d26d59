import { mayReadScoreOf, officerReader } from '#domain/access.ts'
import { appealForm } from '#domain/appeal.ts'
import { DomainError } from '#domain/errors.ts'
import { documentsOwner } from '#domain/filing.ts'
import { dateOf } from '#domain/time.ts'
import { taskPart } from '#domain/visibility.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { caseDocuments } from '#functions/views/case-documents.ts'
import { lettersOf } from '#functions/views/case-letters.ts'
import { decisionsOf, openIn } from '#functions/views/case-tasks.ts'
import { dossierOf } from '#functions/views/dossier.ts'
import { nextStep } from '#functions/views/next-step.ts'
import { seatsOf } from '#functions/views/seats.ts'
import { timelineOf } from '#functions/views/timeline.ts'
import { versionsOf } from '#functions/views/versions.ts'
import { StaffCase } from '#web/pages/staff-case.tsx'
import { path } from '#web/routes.ts'
import type { StaffDeps } from './deps.ts'

/** A case with all an officer of its offices may know. */
export function showStaffCase(deps: StaffDeps): Handler {
  return async (call) => {
    const application = await deps.cases.load(param(call, 'id'))
    const today = dateOf(deps.now())
    const reader = application && call.session && officerReader(call.session, application, today)
    if (!application || !call.session || !reader || reader === 'recused')
      throw new DomainError('application.not-found')
    const [batch, submission, events, tasks, versions] = await Promise.all([
      deps.batches.load(application.batchId),
      deps.cases.submission(application.id, application.round),
      deps.cases.history(application.id),
      deps.tasks.ofCase(application.id),
      versionsOf(deps, application, call.query),
    ])
    const view = { forms: deps.forms, reader, email: call.session.account.email, lang: call.lang }
    const timeline = timelineOf(events, reader, call.lang, deps.forms)
    const { id, no, parkName = '', status, head, objections = [] } = application
    const city = reader === 'city' || reader === 'supervisor'
    // Outside the city nobody may tell from the newest hash that something sealed has happened.
    const shown = { no, parkName, status, ...(city && { head }) }
    if (call.wantsJson) return json({ ...shown, timeline, changes: versions?.changes })
    const readable = tasks.filter(
      (task) =>
        taskPart(reader, task, view.email) === 'all' &&
        task.form.id !== appealForm &&
        deps.forms.form(task.form.id, task.form.version).attachments.length > 0,
    )
    const filed = await Promise.all(
      readable.map(async (task) => ({ task, files: await deps.files.list(documentsOwner(task)) })),
    )
    const seats = await seatsOf(deps.cases, application, tasks, { reader, officer: call.session.officer })
    const open = openIn(tasks, view, deps.now())
    return deps.show(
      call,
      <StaffCase
        application={{ id, ...shown }}
        waiting={open.find(({ main }) => main)}
        open={open}
        next={open.length > 0 ? undefined : nextStep(application, undefined, call.lang)}
        panel={seats}
        timeline={timeline}
        decisions={decisionsOf(tasks, view)}
        dossier={submission && batch && dossierOf(deps.forms, submission, batch, call.lang, 'officer')}
        documents={caseDocuments(deps.forms, submission, filed, call.lang)}
        letters={reader === 'city' ? lettersOf(application, 'city', call.lang) : []}
        versions={versions}
        score={mayReadScoreOf(call.session, application) ? path('staffScore', { id }) : undefined}
        objections={
          city && objections.length > 0
            ? { caseId: id, lines: objections, reveals: reader === 'supervisor' }
            : undefined
        }
        history={city ? path('staffHistory', { id }) : undefined}
        context={{ today }}
      />,
    )
  }
}
