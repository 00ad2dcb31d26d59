import { appealIn } from '#domain/appeal.ts'
import { changeIn } from '#domain/change.ts'

/** Whether what is done in a lane is about a case that has ended: an appeal against its end, or a change after the designation. */
export function outlives(lane: string): boolean {
  return appealIn(lane) !== undefined || changeIn(lane) !== undefined
}
