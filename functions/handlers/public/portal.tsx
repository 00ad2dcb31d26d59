import { phaseOf } from '#domain/batch.ts'
import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { batchHistory } from '#functions/views/batch-history.ts'
import { Batch } from '#web/pages/batch.tsx'
import { Home } from '#web/pages/home.tsx'
import type { PublicDeps } from './deps.ts'

const states = { upcoming: 'future', open: 'open', closed: 'closed' } as const

export function showHome({ show, batches, now }: PublicDeps): Handler {
  return async (call) => {
    const open = (await batches.all()).filter((batch) => phaseOf(batch, now()) === 'open')
    const shown = open.map(({ id, title, closesAt }) => ({ id, name: title, closesAt }))
    return call.wantsJson ? json({ open: shown }) : show(call, <Home open={shown} />)
  }
}

export function showBatch({ show, batches, forms, now }: PublicDeps): Handler {
  return async (call) => {
    const batch = await batches.load(param(call, 'batch'))
    if (!batch) throw new DomainError('batch.not-found')
    const shown = {
      id: batch.id,
      name: batch.title,
      opensAt: batch.opensAt,
      closesAt: batch.closesAt,
      districtDue: dateOf(batch.districtsUntil),
      quota: batch.quota,
      state: states[phaseOf(batch, now())],
    }
    const changes = batchHistory(batch, call.lang).map(({ by: _, ...change }) => change)
    if (call.wantsJson) return json({ ...shown, changes })
    const form = forms.form(batch.form.id, batch.form.version)
    return show(call, <Batch batch={shown} form={form} changes={changes} />)
  }
}
