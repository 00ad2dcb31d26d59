import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import type { PresignedPostOptions } from '@aws-sdk/s3-presigned-post'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { onTestFinished } from 'vitest'
import { credentials, region } from '#local/account.ts'
import { createPorts } from '#local/ports.ts'
import { createObjectStore } from '#local/s3/server.ts'
import { temporaryFolder } from '#tests/local/folder.ts'

export interface Options {
  folder?: string
  signatureTime?: () => Date
  onCreated?: (event: unknown) => Promise<void>
}

export const origin = 'http://127.0.0.1:4000'

export async function setup({ folder = temporaryFolder(), signatureTime, onCreated }: Options = {}) {
  const events: unknown[] = []
  const given: string[] = []
  const store = createObjectStore({
    folder: join(folder, 'files'),
    buckets: ['documents'],
    credentials,
    now: () => new Date(),
    ...(signatureTime ? { signatureTime } : {}),
    origins: () => [origin],
    onCreated: onCreated ?? (async (event) => void events.push(event)),
    onGivenUp: (_event, error) => given.push(String(error)),
  })
  onTestFinished(() => store.close())
  const port = await createPorts(join(folder, 'ports.json')).listen('s3', store.server)
  const endpoint = `http://127.0.0.1:${port}`
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1 })
  return { folder, events, given, store, endpoint, client }
}

export function presign(client: S3Client, options: Partial<PresignedPostOptions> = {}) {
  return createPresignedPost(client, {
    Bucket: 'documents',
    Key: 'cases/a.pdf',
    Expires: 600,
    Fields: { 'Content-Type': 'application/pdf', success_action_status: '201' },
    Conditions: [['content-length-range', 1, 10]],
    ...options,
  })
}

export function post(url: string, fields: Record<string, string>, content = '%PDF-1.7') {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('file', new Blob([content]), '规划图.pdf')
  return fetch(url, { method: 'POST', body, redirect: 'manual' })
}
