import { mayRead } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { dossierOf } from '#functions/views/dossier.ts'
import { dueView } from '#functions/views/due.ts'
import { officeName, timelineOf } from '#functions/views/timeline.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { titleOf } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { StaffCase } from '#web/pages/staff-case.tsx'
import type { StaffDeps } from './deps.ts'

/** A case with all an officer of its offices may know. */
export function showStaffCase(deps: StaffDeps): Handler {
  return async (call) => {
    const application = await deps.cases.load(param(call, 'id'))
    const today = dateOf(deps.now())
    if (!application || !call.session || !mayRead(call.session, application, today))
      throw new DomainError('application.not-found')
    const [batch, submission, events, tasks] = await Promise.all([
      deps.batches.load(application.batchId),
      deps.cases.submission(application.id, application.round),
      deps.cases.history(application.id),
      deps.tasks.ofCase(application.id),
    ])
    const timeline = timelineOf(events, 'officer', call.lang, deps.forms)
    const open = tasks.find((task) => task.status === 'open')
    const formOf = (form: { id: string; version: number }) => deps.forms.form(form.id, form.version)
    const decisions = tasks.flatMap((task) =>
      task.status === 'decided' && task.office
        ? [
            {
              form: formOf(task.form),
              answers: task.answers as Answers,
              by: `${officeName(task.office, call.lang)} ${task.decidedBy.name}`,
              at: task.decidedAt,
            },
          ]
        : [],
    )
    const { no, parkName = '', status, head } = application
    if (call.wantsJson) return json({ no, parkName, status, head, timeline })
    return deps.show(
      call,
      <StaffCase
        application={{ id: application.id, no, parkName, status, head }}
        waiting={
          open && {
            form: titleOf(call.lang, formOf(open.form)),
            who: open.holders.map((holder) => holder.name).join(t(call.lang).common.comma),
            due: dueView(open.due, deps.now()),
          }
        }
        timeline={timeline}
        decisions={decisions}
        dossier={submission && batch && dossierOf(deps.forms, submission, batch, call.lang, 'officer')}
        context={{ today }}
      />,
    )
  }
}
