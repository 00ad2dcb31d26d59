import type { OwnCase } from '#domain/actions/read-application.ts'
import { isEditable } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { rosterOf } from '#domain/parts.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import type { Call } from '#functions/http/call.ts'
import { field, param } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { dueView } from '#functions/views/due.ts'
import { work } from '#functions/views/own.ts'
import { filledSlots } from '#functions/views/slots.ts'
import { officeName } from '#functions/views/timeline.ts'
import type { Problem } from '#schemas/fields/field.ts'
import { t } from '#web/messages/text.ts'
import { Check } from '#web/pages/check.tsx'
import { Submitted } from '#web/pages/submitted.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

/** Everything once more before the submission, with all that is still wrong. */
export function showCheck(deps: ApplicantDeps): Handler {
  return async (call) => {
    const id = param(call, 'id')
    const own = await deps.readOwn(id, accountOf(call).id)
    if (!isEditable(own.application.status) && !call.wantsJson) return seeOther(path('application', { id }))
    return render(deps, call, own, [])
  }
}

export function submitApplication(deps: ApplicantDeps): Handler {
  return async (call) => {
    const id = param(call, 'id')
    const confirmation = field(call, 'confirmName')
    try {
      const done = await deps.submit({
        id,
        accountId: accountOf(call).id,
        actor: applicantOf(call),
        confirmation,
      })
      return call.wantsJson
        ? json({ id, no: done.no, status: done.status }, 201)
        : seeOther(path('submitted', { id }))
    } catch (error) {
      const problem = error instanceof DomainError ? problemOf(error) : undefined
      if (!problem || call.wantsJson) throw error
      return render(deps, call, await deps.readOwn(id, accountOf(call).id), problem, confirmation)
    }
  }
}

/** What a refusal asks for on this page; undefined when it belongs to a page of its own. */
function problemOf(error: DomainError): Problem[] | undefined {
  switch (error.code) {
    case 'application.invalid':
      return []
    case 'application.duplicate':
      return [
        {
          path: 'parkName',
          code: 'duplicate',
          zh: '已有同名园区正在申报或已认定，请核对园区名称；确属不同园区的，请与所在区县联系',
          en: 'A park of this name is applying already or is designated. Check the name or ask your district',
        },
      ]
    case 'application.overlap':
      return [
        {
          path: 'boundaryGeo',
          code: 'overlap',
          zh: t('zh-CN').refusals['application.overlap'],
          en: t('en').refusals['application.overlap'],
        },
      ]
    case 'confirmation.wrong':
      return [
        {
          path: 'confirmName',
          code: 'confirmation',
          zh: '填写的姓名与申报书中的法定代表人（负责人）不一致',
          en: 'The name is not that of the legal representative in the application',
        },
      ]
    default:
      return undefined
  }
}

async function render(
  deps: ApplicantDeps,
  call: Call,
  own: OwnCase,
  more: readonly Problem[],
  confirmName?: string,
) {
  const { application, form, answers, context, problems, advice, drafts, files } = work(
    deps.forms,
    own,
    deps.now(),
    call.lang,
  )
  const { task } = application.correction ? await deps.readProgress(application) : {}
  const all = [...problems, ...more]
  if (call.wantsJson) return json({ problems: all, advice })
  return deps.show(
    call,
    <Check
      application={application}
      form={form}
      answers={answers}
      context={context}
      roster={{ form: deps.forms.form('roster-row', 1), rows: rosterOf(drafts) }}
      attachments={filledSlots(form, files, call.lang)}
      due={task && dueView(task.due, deps.now())}
      problems={all}
      advice={advice}
      confirmName={confirmName}
    />,
    { status: confirmName === undefined ? 200 : 422 },
  )
}

export function showSubmitted(deps: ApplicantDeps): Handler {
  return async (call) => {
    const id = param(call, 'id')
    const { application } = await deps.readOwn(id, accountOf(call).id)
    const { task } = await deps.readProgress(application)
    if (!application.no || !application.parkName || !application.submittedAt)
      return seeOther(path('application', { id }))
    const { no, parkName, submittedAt, status, round, owner, districtId } = application
    return deps.show(
      call,
      <Submitted
        application={{ id, no, parkName, status, submittedAt }}
        round={round}
        email={owner.email}
        office={officeName(task?.office ?? districtId, call.lang)}
        officeDue={task?.office ? task.due.on : undefined}
      />,
    )
  }
}
