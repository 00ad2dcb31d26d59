import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { closeServer } from '#local/http.ts'
import { authorize } from '#local/s3/authorize.ts'
import { allowOrigin } from '#local/s3/cors.ts'
import { S3Error } from '#local/s3/error.ts'
import { createNotifications } from '#local/s3/events.ts'
import { readForm } from '#local/s3/form.ts'
import { createObjects } from '#local/s3/objects.ts'
import type { Credentials } from '#local/s3/signature.ts'
import { createStore } from '#local/s3/store.ts'
import type { Parsed } from '#local/s3/target.ts'
import { parseTarget } from '#local/s3/target.ts'
import { xml } from '#local/s3/xml.ts'

export interface ObjectStore {
  readonly server: Server
  idle(): Promise<void>
  close(): Promise<void>
}

export interface ObjectStoreOptions {
  readonly folder: string
  readonly buckets: readonly string[]
  readonly credentials: Credentials
  /** Dates of objects and events. */
  readonly now: () => Date
  /** The time signatures are held against; the SDK signs with the machine's own clock. */
  readonly signatureTime?: () => Date
  /** Origins whose pages may upload and read. */
  readonly origins: () => readonly string[]
  /** Called with an S3 event for each created object, again until it succeeds. */
  readonly onCreated: (event: unknown) => Promise<void>
  /** Takes over an event whose handling failed each time. */
  readonly onGivenUp: (event: unknown, error: unknown) => void
}

export function createObjectStore(options: ObjectStoreOptions): ObjectStore {
  const {
    folder,
    buckets,
    credentials,
    now,
    signatureTime = () => new Date(),
    origins,
    onCreated,
    onGivenUp,
  } = options
  const store = createStore({ folder, now })
  const notifications = createNotifications({
    folder: join(folder, 'events'),
    exists: ({ bucket, key, versionId }) => store.find(bucket, key, versionId) !== undefined,
    handle: onCreated,
    onGivenUp,
  })
  const objects = createObjects({ store, notifications, now })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = parseTarget(request)
    const { method = 'GET' } = request
    allowOrigin(request, response, origins())
    if (method === 'OPTIONS')
      return void response.writeHead(response.hasHeader('access-control-allow-origin') ? 200 : 403).end()
    if (method === 'POST' && target.key === '') return form(target, request, response)
    authorize({ method, ...target }, credentials, signatureTime())
    requireBucket(target)
    if (target.key === '')
      throw new S3Error('NotImplemented', 'Operations on buckets are not implemented here.')
    const copied = target.headers['x-amz-copy-source']
    if (method === 'GET' || method === 'HEAD')
      return objects.get(target, response, { body: method === 'GET' })
    if (method === 'PUT' && copied) return objects.copy(target, copied, response)
    if (method === 'PUT') return objects.put(target, request, response)
    if (method === 'DELETE') return objects.remove(target, response)
    throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.')
  }

  async function form(
    { bucket, ...target }: Parsed,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    requireBucket({ bucket, ...target })
    const path = store.incoming()
    const { draft, bytes, fields } = await readForm({
      request,
      bucket,
      path,
      credentials,
      now: signatureTime(),
    })
    const { key, etag, versionId } = objects.keep(draft, bytes, 'Post')
    const location = `http://${request.headers.host}/${bucket}/${encodeURIComponent(key)}`
    response
      .setHeader('etag', `"${etag}"`)
      .setHeader('location', location)
      .setHeader('x-amz-version-id', versionId)
    const redirect = fields.get('success_action_redirect') ?? fields.get('redirect')
    if (redirect && URL.canParse(redirect)) {
      const url = new URL(redirect)
      for (const [name, value] of Object.entries({ bucket, key, etag: `"${etag}"` }))
        url.searchParams.append(name, value)
      return void response.writeHead(303, { location: url.href }).end()
    }
    if (fields.get('success_action_status') === '201') {
      response.writeHead(201, { 'content-type': 'application/xml' })
      return void response.end(
        xml('PostResponse', { Location: location, Bucket: bucket, Key: key, ETag: `"${etag}"` }),
      )
    }
    response.writeHead(fields.get('success_action_status') === '200' ? 200 : 204).end()
  }

  function requireBucket({ bucket }: { bucket: string }): void {
    if (!buckets.includes(bucket)) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist')
  }

  const server = createServer((request, response) => {
    response.setHeader('x-amz-request-id', randomUUID())
    answer(request, response).catch((error) => refuse(error, request, response))
  })
  return {
    server,
    idle: () => notifications.idle(),
    async close() {
      await closeServer(server)
      await notifications.close()
    },
  }
}

function refuse(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  if (response.headersSent) return void response.destroy()
  const id = String(response.getHeader('x-amz-request-id'))
  if (!(error instanceof S3Error)) {
    response.writeHead(500, { 'content-type': 'application/xml' })
    return void response.end(xml('Error', { Code: 'InternalError', Message: String(error), RequestId: id }))
  }
  response.writeHead(error.status, { 'content-type': 'application/xml' })
  response.end(request.method === 'HEAD' ? undefined : error.xml(id))
}
