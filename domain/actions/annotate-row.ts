import type { NoticeRow } from '#domain/application.ts'
import type { Fact } from '#domain/event.ts'
import type { PublicNotice } from '#domain/notice.ts'
import { annotated, rowOf } from '#domain/notice.ts'
import type { Actor } from '#domain/person.ts'
import type { Change, Notices } from '#domain/ports.ts'

export interface AnnotateDeps {
  readonly notices: Pick<Notices, 'load'>
  /** The notice as everybody is shown it. */
  readonly show: (notice: PublicNotice) => string
}

/** A change that also puts a line under the case's row of a notice; as it is where no notice names the case or the line is there. */
export async function withNote(
  { notices, show }: AnnotateDeps,
  change: Change,
  place: Pick<NoticeRow, 'id' | 'row'> | undefined,
  { note, actor, at }: { note: string; actor: Actor; at: string },
): Promise<Change> {
  const before = place && (await notices.load(place.id))
  if (!before || rowOf(before, place.row).note !== undefined) return change
  const after = annotated(before, place.row, note)
  const fact: Fact = {
    at,
    type: 'notice.annotated',
    actor,
    open: { notice: before.no, row: place.row, reason: note },
  }
  return { ...change, notice: { before, after, proof: show(after) }, facts: [...change.facts, fact] }
}
