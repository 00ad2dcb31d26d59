import { createHash } from 'node:crypto'
import type { StreamRecord } from '#local/stream/records.ts'

/** Records of one partition key are in one lane, in their order. */
export function lanesOf(
  records: readonly StreamRecord[],
  lanes: number,
): readonly (readonly StreamRecord[])[] {
  if (lanes === 1) return [records]
  return [...Map.groupBy(records, ({ partition }) => laneOf(partition, lanes)).values()]
}

function laneOf(partition: string, lanes: number): number {
  return createHash('md5').update(partition).digest().readUInt32BE() % lanes
}

/** How far a shard is handled while its lanes go on by themselves: up to the first record that waits. */
export function createProgress(records: readonly StreamRecord[]) {
  const waiting = new Set(records.map(({ sequence }) => sequence))
  let next = 0
  return {
    /** The last record before which none waits; undefined while the first does. */
    done(lane: readonly StreamRecord[], upTo: string): string | undefined {
      for (const { sequence } of lane) {
        waiting.delete(sequence)
        if (sequence === upTo) break
      }
      while (next < records.length && !waiting.has(records[next]?.sequence ?? '')) next += 1
      return records[next - 1]?.sequence
    },
  }
}
