import { appealIn } from '#domain/appeal.ts'
import { changeIn } from '#domain/change.ts'
import { matterIn } from '#domain/matter.ts'

/** Whether what is done in a lane is about a case that has ended: an appeal against its end, or what comes after the designation. */
export function outlives(lane: string): boolean {
  return appealIn(lane) !== undefined || changeIn(lane) !== undefined || matterIn(lane) !== undefined
}
