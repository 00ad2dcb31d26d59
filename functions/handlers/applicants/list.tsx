import { phaseOf } from '#domain/batch.ts'
import { accountOf, applicantOf } from '#functions/http/actor.ts'
import { field } from '#functions/http/call.ts'
import { json, seeOther } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { Applications } from '#web/pages/applications.tsx'
import { path } from '#web/routes.ts'
import type { ApplicantDeps } from './deps.ts'

export function listApplications({ show, cases, batches, now }: ApplicantDeps): Handler {
  return async (call) => {
    const [own, all] = await Promise.all([cases.ofOwner(accountOf(call).id), batches.all()])
    const nameOf = (id: string) => all.find((batch) => batch.id === id)?.title ?? ''
    const live = own.filter((one) => one.submittedAt || one.status === 'draft')
    if (call.wantsJson)
      return json(live.map(({ id, no, parkName, status }) => ({ id, no, parkName, status })))
    return show(
      call,
      <Applications
        applications={live.map(({ id, no, parkName, status, batchId }) => ({
          id,
          no,
          parkName,
          status,
          batch: nameOf(batchId),
        }))}
        open={all
          .filter((batch) => phaseOf(batch, now()) === 'open')
          .map(({ id, title }) => ({ id, name: title }))}
      />,
    )
  }
}

export function beginApplication({ begin }: ApplicantDeps): Handler {
  return async (call) => {
    const { id } = await begin({
      batchId: field(call, 'batch'),
      account: accountOf(call),
      actor: applicantOf(call),
    })
    return call.wantsJson ? json({ id }, 201) : seeOther(path('application', { id }))
  }
}
