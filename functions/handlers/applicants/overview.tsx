import { mayAppeal } from '#domain/appeal.ts'
import { hasEnded, isEditable } from '#domain/application.ts'
import { mayReport } from '#domain/change.ts'
import { addSeconds, dateOf } from '#domain/time.ts'
import { accountOf } from '#functions/http/actor.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { lettersOf } from '#functions/views/case-letters.ts'
import { dossierOf } from '#functions/views/dossier.ts'
import { dueView } from '#functions/views/due.ts'
import { nextStep } from '#functions/views/next-step.ts'
import { work } from '#functions/views/own.ts'
import { editState } from '#functions/views/progress.ts'
import { timelineOf } from '#functions/views/timeline.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import type { ApplicationProps } from '#web/pages/application.tsx'
import { ApplicationPage } from '#web/pages/application.tsx'
import type { ApplicantDeps } from './deps.ts'

export function showApplication(deps: ApplicantDeps): Handler {
  return async (call) => {
    const own = await deps.readOwn(param(call, 'id'), accountOf(call).id)
    const { application, batch } = own
    const [{ events, task }, submission] = await Promise.all([
      deps.readProgress(application),
      application.round > 0 ? deps.cases.submission(application.id, application.round) : undefined,
    ])
    const now = deps.now()
    const editable = isEditable(application.status)
    const worked = editable || application.correction ? work(deps.forms, own, now, call.lang) : undefined
    const district = application.districtId && districtById(application.districtId)
    const conclusion = events.findLast((event) => event.to === application.status)?.open?.reason
    const timeline = timelineOf(events, 'applicant', call.lang, deps.forms)
    const props: ApplicationProps = {
      application: {
        id: application.id,
        no: application.no,
        parkName: application.parkName,
        operatorName: application.operatorName,
        district: district ? (call.lang === 'en' ? district.en : district.name) : undefined,
        batch: batch.title,
        status: application.status,
        submittedAt: application.submittedAt,
        canWithdraw: !hasEnded(application.status),
      },
      due:
        editable && task
          ? dueView(task.due, now)
          : editable
            ? {
                date: application.deferredUntil ? lastDay(application.deferredUntil) : dateOf(batch.closesAt),
              }
            : undefined,
      next:
        editable && application.status !== 'deferred' ? undefined : nextStep(application, task, call.lang),
      reason: typeof conclusion === 'string' ? conclusion : undefined,
      corrections: worked?.corrections ?? [],
      edit: editable && worked ? editState(worked) : undefined,
      dossier: submission && dossierOf(deps.forms, submission, batch, call.lang, 'applicant'),
      timeline,
      appealUntil: mayAppeal(application, now)?.due.on,
      titled: mayReport(application),
      letters: lettersOf(application, 'park', call.lang),
    }
    if (call.wantsJson) return json({ ...props.application, due: props.due, next: props.next, timeline })
    return deps.show(call, <ApplicationPage {...props} />)
  }
}

/** The day that ends at this instant. */
function lastDay(until: string): string {
  return dateOf(addSeconds(until, -1))
}
