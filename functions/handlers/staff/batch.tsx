import { mayReadScores } from '#domain/access.ts'
import { DomainError } from '#domain/errors.ts'
import { listsFor } from '#domain/pipeline.ts'
import { dateOf } from '#domain/time.ts'
import { param } from '#functions/http/call.ts'
import { json } from '#functions/http/reply.ts'
import type { Handler } from '#functions/http/site.ts'
import { batchHistory } from '#functions/views/batch-history.ts'
import { casesOf, choicesIn, fits, stagesOf, wishesIn } from '#functions/views/pipeline.ts'
import { StaffBatch } from '#web/pages/staff-batch.tsx'
import type { StaffDeps } from './deps.ts'

/** How far each case of a batch is, of those the officer's office may see. */
export function showStaffBatch({ show, batches, pipeline, now }: StaffDeps): Handler {
  return async (call) => {
    const { session } = call
    const officer = session?.officer
    if (!session || !officer) throw new DomainError('request.forbidden')
    const batch = await batches.load(param(call, 'batch'))
    if (!batch) throw new DomainError('batch.not-found')
    const mine = (await pipeline.inBatch(batch.id)).filter(listsFor(officer, dateOf(now())))
    const wishes = wishesIn(call.query)
    const scores = mayReadScores(session)
    const stages = stagesOf(mine.filter((line) => fits(line, { ...wishes, stage: '' })))
    const found = casesOf(
      mine.filter((line) => fits(line, wishes)),
      call.lang,
      now(),
    )
    const cases = scores ? found : found.map(({ total: _, ...one }) => one)
    const changes = batchHistory(batch, call.lang)
    if (call.wantsJson) return json({ batch: batch.id, stages, cases, changes })
    return show(
      call,
      <StaffBatch
        batch={{ id: batch.id, title: batch.title }}
        stages={stages}
        cases={cases}
        wishes={wishes}
        choices={choicesIn(mine, call.lang)}
        scores={scores}
        changes={changes}
      />,
    )
  }
}
