import type { _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import type { StreamRecord } from '#local/stream/records.ts'
import { streamRecord } from '#local/stream/records.ts'

/** Reads a stream shard by shard, each from where it was left. */
export interface Shards {
  /** The next records of some shard; undefined when there are none now. */
  next(limit: number): Promise<Records | undefined>
  /** Forgets its place, to go on from what `after` tells. */
  rewind(): void
}

export interface Records {
  readonly shardId: string
  /** Those that are wanted. */
  readonly records: readonly StreamRecord[]
  /** The last sequence number read, wanted or not. */
  readonly last: string
  /** There may be more to read at once. */
  readonly more: boolean
}

export interface ShardsOptions {
  readonly client: DynamoDBStreamsClient
  readonly streamArn: string
  /** The last sequence number that was handled. */
  readonly after: (shardId: string) => string | undefined
  readonly wants?: (record: _Record) => boolean
}

export function createShards({
  client,
  streamArn: StreamArn,
  after,
  wants = () => true,
}: ShardsOptions): Shards {
  const iterators = new Map<string, string>()
  const ended = new Set<string>()

  async function discover(): Promise<void> {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      if (!ShardId || ended.has(ShardId) || iterators.has(ShardId)) continue
      const SequenceNumber = after(ShardId)
      const from = SequenceNumber
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber }
        : { ShardIteratorType: 'TRIM_HORIZON' as const }
      const { ShardIterator } = await client.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ...from }),
      )
      if (ShardIterator) iterators.set(ShardId, ShardIterator)
    }
  }

  return {
    async next(Limit) {
      if (iterators.size === 0) await discover()
      for (const [shardId, ShardIterator] of [...iterators]) {
        const page = await client.send(new GetRecordsCommand({ ShardIterator, Limit }))
        if (page.NextShardIterator) iterators.set(shardId, page.NextShardIterator)
        else {
          iterators.delete(shardId)
          ended.add(shardId)
          await discover()
        }
        const read = page.Records ?? []
        const last = read.at(-1)?.dynamodb?.SequenceNumber
        const records = read.filter(wants).map((record) => streamRecord(record, StreamArn))
        if (last) return { shardId, records, last, more: read.length >= Limit || iterators.size > 1 }
      }
      return undefined
    },
    rewind() {
      iterators.clear()
      ended.clear()
    },
  }
}
