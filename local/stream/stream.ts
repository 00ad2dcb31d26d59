import type { _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod/mini'
import { readJson, replaceJson } from '#local/durable.ts'
import { createPause } from '#local/pause.ts'
import { deliver } from '#local/stream/delivery.ts'
import { createProgress, lanesOf } from '#local/stream/lanes.ts'
import type { StreamRecord } from '#local/stream/records.ts'
import { createShards } from '#local/stream/shards.ts'

const Checkpoint = z.object({ streamArn: z.string(), shards: z.record(z.string(), z.string()) })

/** Feeds the changes of a table to a function, at least once, in order. */
export interface Stream {
  /** Looks for changes now and not at the next slow turn. */
  poke(): void
  /** When everything written before this call was handled or given up. */
  idle(): Promise<void>
  /** The same of what was poked for: cheaper, for nobody looks when nothing was. */
  handled(): Promise<void>
  close(): Promise<void>
}

export interface StreamOptions {
  readonly client: DynamoDBStreamsClient
  readonly streamArn: string
  readonly checkpointPath: string
  readonly handle: (event: { Records: unknown[] }) => Promise<unknown>
  readonly onGivenUp: (record: StreamRecord, error: string) => void
  /** As the filter of an event source mapping: other changes never reach the function. */
  readonly wants?: (record: _Record) => boolean
  readonly batchSize?: number
  /** So many batches are handled side by side, those of one partition key in their order. */
  readonly lanes?: number
  readonly maxAttempts?: number
  readonly pollMilliseconds?: number
  readonly log?: (line: string) => void
}

export function startStream(options: StreamOptions): Stream {
  const { client, streamArn, checkpointPath, handle, onGivenUp, wants = () => true, log = () => {} } = options
  const { batchSize = 100, lanes = 1, maxAttempts = 5, pollMilliseconds = 1000 } = options
  const handled = handledBefore(checkpointPath, streamArn)
  const shards = createShards({ client, streamArn, after: (shardId) => handled[shardId], wants })
  const [poll, retry] = [createPause(), createPause()]
  let waiting: (() => void)[] = []
  let poked: (() => void)[] = []
  /** Whether something may have been written since the last look. */
  let unread = true
  /** Whether it looks, and looks again before it rests. */
  let looking = true
  let closed = false

  /** What is left to read after it. */
  async function turn(): Promise<'nothing' | 'unknown' | 'more'> {
    const page = await shards.next(batchSize)
    if (!page) return 'nothing'
    const onDone = (sequence: string): void => {
      handled[page.shardId] = sequence
      replaceJson(checkpointPath, { streamArn, shards: handled })
    }
    const progress = createProgress(page.records)
    const same = { handle, onGivenUp, pause: retry, batchSize, maxAttempts, isClosed: () => closed }
    await Promise.all(
      lanesOf(page.records, lanes).map((lane) =>
        deliver(lane, {
          ...same,
          onDone(sequence) {
            const last = progress.done(lane, sequence)
            if (last) onDone(last)
          },
        }),
      ),
    )
    if (!closed && handled[page.shardId] !== page.last) onDone(page.last)
    return page.more ? 'more' : 'unknown'
  }

  async function run(): Promise<void> {
    while (!closed) {
      const asked = waiting.length
      unread = false
      looking = true
      try {
        const left = await turn()
        if (left === 'nothing') for (const resolve of waiting.splice(0, asked)) resolve()
        if (unread || left === 'more') continue
        for (const resolve of poked.splice(0)) resolve()
        if (waiting.length > 0) continue
        looking = false
        await poll.wait(pollMilliseconds)
      } catch (error) {
        if (closed) break
        log(
          `流暂时读不到，稍后再试 (the stream cannot be read now): ${error instanceof Error ? error.message : error}`,
        )
        shards.rewind()
        await retry.wait(200)
      }
    }
    for (const resolve of [...waiting, ...poked]) resolve()
    waiting = []
    poked = []
  }
  const running = run()
  /** One who looks already needs no waking: he looks again before he rests. */
  const wake = () => {
    if (!looking) poll.wake()
  }

  return {
    poke() {
      unread = true
      wake()
    },
    idle: () =>
      new Promise((resolve) => {
        if (closed) return resolve()
        waiting.push(resolve)
        wake()
      }),
    handled: () =>
      new Promise((resolve) => {
        if (closed || !(unread || looking)) return resolve()
        poked.push(resolve)
      }),
    async close() {
      closed = true
      poll.wake()
      retry.wake()
      await running
    },
  }
}

/** The last sequence number handled, by shard. */
export function handledBefore(checkpointPath: string, streamArn: string): Record<string, string> {
  const stored = z.safeParse(Checkpoint, readJson(checkpointPath))
  return stored.success && stored.data.streamArn === streamArn ? stored.data.shards : {}
}
