import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { readJson, renameDurably, writeDurably } from '#local/durable.ts'

const Version = z.object({
  key: z.string(),
  versionId: z.string(),
  deleted: z.boolean(),
  size: z.number(),
  /** MD5 in hexadecimal digits. */
  etag: z.string(),
  modified: z.string(),
  headers: z.record(z.string(), z.string()),
  metadata: z.record(z.string(), z.string()),
})
export type Version = z.infer<typeof Version>

export interface Draft {
  readonly bucket: string
  readonly key: string
  readonly headers: Record<string, string>
  readonly metadata: Record<string, string>
}

export interface Bytes {
  readonly path: string
  readonly size: number
  readonly etag: string
}

export interface Store {
  /** A path for bytes that are still coming in. */
  incoming(): string
  /** A version id greater than all before. */
  nextVersion(): string
  put(draft: Draft, bytes: Bytes, versionId: string): Version
  remove(bucket: string, key: string, versionId?: string): Version | undefined
  find(bucket: string, key: string, versionId?: string): Version | undefined
  bytesOf(bucket: string, version: Version): string
}

export interface StoreOptions {
  readonly folder: string
  readonly now: () => Date
}

/** Objects as files: one folder a key, two files a version; the .json appears last and makes the version exist. */
export function createStore({ folder, now }: StoreOptions): Store {
  const uploads = join(folder, 'incoming')
  rmSync(uploads, { recursive: true, force: true })
  mkdirSync(uploads, { recursive: true })
  let last = 0

  const home = (bucket: string, key: string): string => {
    const name = createHash('sha256').update(key).digest('hex')
    return join(folder, 'objects', bucket, name.slice(0, 2), name)
  }
  const write = (bucket: string, version: Version): Version => {
    writeDurably(join(home(bucket, version.key), `${version.versionId}.json`), JSON.stringify(version))
    return version
  }
  const nextVersion = (): string => {
    last = Math.max(Date.now() * 1000, last + 1)
    return `${last.toString(36).padStart(11, '0')}${randomBytes(10).toString('hex')}`
  }

  return {
    incoming: () => join(uploads, randomBytes(16).toString('hex')),
    nextVersion,
    put({ bucket, key, headers, metadata }, { path, size, etag }, versionId) {
      mkdirSync(home(bucket, key), { recursive: true })
      renameDurably(path, join(home(bucket, key), `${versionId}.bin`))
      const modified = now().toISOString()
      return write(bucket, { key, versionId, deleted: false, size, etag, modified, headers, metadata })
    },
    remove(bucket, key, versionId) {
      if (versionId) {
        rmSync(join(home(bucket, key), `${versionId}.json`), { force: true })
        rmSync(join(home(bucket, key), `${versionId}.bin`), { force: true })
        return undefined
      }
      const marker = {
        key,
        versionId: nextVersion(),
        deleted: true,
        size: 0,
        etag: '',
        headers: {},
        metadata: {},
      }
      return write(bucket, { ...marker, modified: now().toISOString() })
    },
    find(bucket, key, versionId) {
      const id = versionId ?? newest(home(bucket, key))
      if (!id || !/^[0-9a-z]+$/.test(id)) return undefined
      const stored = readJson(join(home(bucket, key), `${id}.json`))
      return stored === undefined ? undefined : Version.parse(stored)
    },
    bytesOf: (bucket, { key, versionId }) => join(home(bucket, key), `${versionId}.bin`),
  }
}

function newest(folder: string): string | undefined {
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
    return files.sort().at(-1)?.slice(0, -'.json'.length)
  } catch {
    return undefined
  }
}
