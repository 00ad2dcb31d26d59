import { hasEnded } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import type { PublicNotice, RowFields } from '#domain/notice.ts'
import { corrected, rowOf } from '#domain/notice.ts'
import type { Actor, Officer } from '#domain/person.ts'
import type { Cases, Clockwork, Directory, Notices } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import { noticeMails } from './notice-mails.ts'
import { placeOf } from './publish-row.ts'
import { untilSettled } from './retry.ts'

export interface CorrectDeps extends Clockwork {
  readonly cases: Cases
  readonly notices: Notices
  readonly directory: Directory
  readonly show: (notice: PublicNotice) => string
}

export interface CorrectInput {
  readonly noticeId: string
  readonly row: number
  readonly fields: RowFields
  readonly reason: string
  readonly officer: Officer
  readonly actor: Actor
  readonly confirmation: string
}

/** A 更正公告 for one row; its park waits for the whole period again. @throws notice.refused, confirmation.wrong */
export function createCorrectNotice(deps: CorrectDeps) {
  return (input: CorrectInput): Promise<PublicNotice> =>
    untilSettled(async () => {
      const notice = await deps.notices.load(input.noticeId)
      if (!notice) throw new DomainError('notice.not-found')
      const at = deps.now()
      const { row, fields, reason } = input
      const after = corrected(notice, {
        row,
        fields,
        reason,
        by: input.officer.name,
        at,
        on: dateOf(at),
      })
      if (input.confirmation.trim() !== input.officer.name) throw new DomainError('confirmation.wrong')
      const entry = rowOf(after, row)
      const before = await deps.cases.load(entry.caseId)
      if (before?.notice?.id !== notice.id || hasEnded(before.status))
        throw new DomainError('notice.refused', { why: 'over' })
      const application = { ...before, notice: placeOf(after, entry) }
      const changed = entry.corrections.at(-1)?.changed ?? []
      await deps.cases.commit({
        before,
        after: application,
        notice: { before: notice, after, proof: deps.show(after) },
        facts: [
          {
            at,
            type: 'notice.corrected',
            actor: input.actor,
            open: { notice: notice.no, row, endOn: entry.endOn, changed, reason: reason.trim() },
          },
        ],
        effects: await noticeMails(deps.directory, 'notice-corrected', application, after, entry),
      })
      return after
    })
}
