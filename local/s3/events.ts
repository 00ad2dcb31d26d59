import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { region } from '#local/account.ts'
import { readJson, writeDurably } from '#local/durable.ts'
import { createPause, type Pause } from '#local/pause.ts'

const Pending = z.object({ bucket: z.string(), key: z.string(), versionId: z.string(), event: z.unknown() })
export type Pending = z.infer<typeof Pending>

export interface Created {
  readonly bucket: string
  readonly key: string
  readonly versionId: string
  readonly size: number
  readonly etag: string
  readonly at: Date
  readonly by: 'Put' | 'Post' | 'Copy'
}

/** Notifications that outlive this process: each is a file from before its object exists until it was handled. */
export interface Notifications {
  announce(created: Created): () => void
  idle(): Promise<void>
  close(): Promise<void>
}

export interface NotificationsOptions {
  readonly folder: string
  readonly exists: (pending: Pending) => boolean
  readonly handle: (event: unknown) => Promise<void>
  /** Takes an event over that failed each time. */
  readonly onGivenUp: (event: unknown, error: unknown) => void
}

const waits = [50, 200, 1000]

export function createNotifications({
  folder,
  exists,
  handle,
  onGivenUp,
}: NotificationsOptions): Notifications {
  mkdirSync(folder, { recursive: true })
  const running = new Set<Promise<void>>()
  const pauses = new Set<Pause>()
  let closed = false
  let count = 0

  async function deliver(path: string, { event }: Pending): Promise<void> {
    const pause = createPause()
    pauses.add(pause)
    try {
      for (let attempt = 0; !closed; attempt++) {
        const failure = await handle(event).then(
          () => undefined,
          (error: unknown) => ({ error }),
        )
        const wait = waits[attempt]
        if (failure && wait !== undefined) {
          await pause.wait(wait)
          continue
        }
        if (failure) onGivenUp(event, failure.error)
        rmSync(path, { force: true })
        return
      }
    } finally {
      pauses.delete(pause)
    }
  }
  const begin = (path: string, pending: Pending): void => {
    const work = deliver(path, pending).finally(() => running.delete(work))
    running.add(work)
  }

  for (const name of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const path = join(folder, name)
    const pending = Pending.parse(readJson(path))
    if (exists(pending)) begin(path, pending)
    else rmSync(path)
  }

  return {
    announce(created) {
      const { bucket, key, versionId } = created
      const path = join(folder, `${versionId}-${count++}.json`)
      const pending = { bucket, key, versionId, event: eventOf(created) }
      writeDurably(path, JSON.stringify(pending))
      return () => begin(path, pending)
    },
    async idle() {
      while (running.size > 0) await Promise.all(running)
    },
    async close() {
      closed = true
      for (const pause of pauses) pause.wake()
      await Promise.allSettled(running)
    },
  }
}

/** Source: Amazon S3 User Guide, "Event message structure". */
function eventOf({ bucket, key, versionId, size, etag, at, by }: Created): unknown {
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: at.toISOString(),
        eventName: `ObjectCreated:${by}`,
        userIdentity: { principalId: 'local' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: {},
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'local',
          bucket: { name: bucket, ownerIdentity: { principalId: 'local' }, arn: `arn:aws:s3:::${bucket}` },
          object: {
            key: encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/'),
            size,
            eTag: etag,
            versionId,
            sequencer: versionId.slice(0, 11).toUpperCase(),
          },
        },
      },
    ],
  }
}
