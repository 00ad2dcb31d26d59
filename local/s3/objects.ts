import { copyFileSync, createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { dechunk } from '#local/s3/chunked.ts'
import { S3Error } from '#local/s3/error.ts'
import type { Notifications } from '#local/s3/events.ts'
import { receive, verifyDigests } from '#local/s3/receive.ts'
import type { Bytes, Draft, Store, Version } from '#local/s3/store.ts'
import type { S3Target } from '#local/s3/target.ts'
import { xml } from '#local/s3/xml.ts'

const largestPut = 5 * 1024 ** 3
const described = [
  'content-type',
  'content-disposition',
  'content-encoding',
  'content-language',
  'cache-control',
  'expires',
]

export interface Objects {
  get(target: S3Target, response: ServerResponse, options: { body: boolean }): Promise<void>
  put(target: S3Target, request: IncomingMessage, response: ServerResponse): Promise<void>
  copy(target: S3Target, from: string, response: ServerResponse): void
  remove(target: S3Target, response: ServerResponse): void
  /** Keeps bytes that were received, and lets the notification follow. */
  keep(draft: Draft, bytes: Bytes, by: 'Put' | 'Post' | 'Copy'): Version
}

export interface ObjectsOptions {
  readonly store: Store
  readonly notifications: Notifications
  readonly now: () => Date
}

export function createObjects({ store, notifications, now }: ObjectsOptions): Objects {
  const keep: Objects['keep'] = (draft, bytes, by) => {
    const versionId = store.nextVersion()
    const { bucket, key } = draft
    const notify = notifications.announce({
      bucket,
      key,
      versionId,
      size: bytes.size,
      etag: bytes.etag,
      at: now(),
      by,
    })
    const version = store.put(draft, bytes, versionId)
    notify()
    return version
  }
  const require = ({ bucket, key, query }: S3Target): Version => {
    const versionId = query.get('versionId') ?? undefined
    const version = store.find(bucket, key, versionId)
    if (version && !version.deleted) return version
    if (versionId) throw new S3Error('NoSuchVersion', 'The specified version does not exist.')
    throw new S3Error('NoSuchKey', 'The specified key does not exist.')
  }

  return {
    keep,
    async get(target, response, { body }) {
      const version = require(target)
      for (const [name, value] of Object.entries(headersOf(version, target.query)))
        response.setHeader(name, value)
      const range = rangeOf(target.headers.range, version.size)
      if (range) response.setHeader('content-range', `bytes ${range.start}-${range.end}/${version.size}`)
      const { start, end } = range ?? { start: 0, end: version.size - 1 }
      response.writeHead(range ? 206 : 200, { 'content-length': end - start + 1 })
      if (!body || version.size === 0) return void response.end()
      await pipeline(createReadStream(store.bytesOf(target.bucket, version), { start, end }), response)
    },
    async put({ bucket, key, headers }, request, response) {
      const payload = headers['x-amz-content-sha256'] ?? ''
      if (payload.startsWith('STREAMING-') && payload !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') {
        throw new S3Error('NotImplemented', `The payload type ${payload} is not implemented here.`)
      }
      if (headers['if-none-match'] === '*' && store.find(bucket, key)?.deleted === false) {
        throw new S3Error(
          'PreconditionFailed',
          'At least one of the pre-conditions you specified did not hold',
        )
      }
      const chunked = payload.startsWith('STREAMING-')
      const bytes = await receive(chunked ? dechunk(request) : request, store.incoming(), {
        largest: largestPut,
      })
      if (!chunked) verifyDigests(bytes, headers)
      const version = keep({ bucket, key, ...metaOf(headers) }, bytes, 'Put')
      response.writeHead(200, { etag: `"${version.etag}"`, 'x-amz-version-id': version.versionId }).end()
    },
    copy({ bucket, key, headers }, from, response) {
      const [path = '', query] = from.split('?')
      const [sourceBucket = '', ...rest] = decodeURIComponent(path.replace(/^\//, '')).split('/')
      const sourceQuery = new URLSearchParams(query)
      const source = require({ bucket: sourceBucket, key: rest.join('/'), query: sourceQuery, headers })
      const path2 = store.incoming()
      copyFileSync(store.bytesOf(sourceBucket, source), path2)
      const meta = headers['x-amz-metadata-directive'] === 'REPLACE' ? metaOf(headers) : source
      const draft = { bucket, key, headers: meta.headers, metadata: meta.metadata }
      const version = keep(draft, { path: path2, size: source.size, etag: source.etag }, 'Copy')
      response.writeHead(200, { 'content-type': 'application/xml', 'x-amz-version-id': version.versionId })
      response.end(xml('CopyObjectResult', { LastModified: version.modified, ETag: `"${version.etag}"` }))
    },
    remove({ bucket, key, query }, response) {
      const versionId = query.get('versionId') ?? undefined
      const marker = store.remove(bucket, key, versionId)
      const headers = marker ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId } : {}
      response.writeHead(204, headers).end()
    },
  }
}

function metaOf(headers: S3Target['headers']): {
  headers: Record<string, string>
  metadata: Record<string, string>
} {
  const present = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return {
    headers: Object.fromEntries(
      present
        .filter(([name]) => described.includes(name))
        .map(([name, value]) => [
          name,
          name === 'content-encoding' ? value.replace(/aws-chunked,?\s*/, '') : value,
        ])
        .filter(([, value]) => value !== ''),
    ),
    metadata: Object.fromEntries(
      present
        .filter(([name]) => name.startsWith('x-amz-meta-'))
        .map(([name, value]) => [name.slice(11), value]),
    ),
  }
}

function headersOf(version: Version, query: URLSearchParams): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'binary/octet-stream',
    ...version.headers,
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.modified).toUTCString(),
    'accept-ranges': 'bytes',
    'x-amz-version-id': version.versionId,
  }
  for (const [name, value] of Object.entries(version.metadata)) headers[`x-amz-meta-${name}`] = value
  for (const name of described) {
    const wished = query.get(`response-${name}`)
    if (wished !== null) headers[name] = wished
  }
  return headers
}

function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end ? { start, end } : undefined
}
