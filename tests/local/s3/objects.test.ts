import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, test } from 'vitest'
import { region } from '#local/account.ts'
import { origin, setup } from '#tests/local/s3/setup.ts'

const Bucket = 'documents'
const Key = 'cases/重庆 (1)/园区图+a.pdf'

async function textOf(client: S3Client, VersionId?: string) {
  const { Body } = await client.send(
    new GetObjectCommand({ Bucket, Key, ...(VersionId ? { VersionId } : {}) }),
  )
  return Body?.transformToString()
}

test('keeps bytes, type and metadata', async () => {
  const { client } = await setup()
  const put = new PutObjectCommand({
    Bucket,
    Key,
    Body: '内容',
    ContentType: 'text/plain',
    Metadata: { sha: 'abc' },
  })
  const { ETag } = await client.send(put)
  expect(ETag).toBe(`"${createHash('md5').update('内容').digest('hex')}"`)
  expect(await textOf(client)).toBe('内容')
  const head = await client.send(new HeadObjectCommand({ Bucket, Key }))
  expect(head).toMatchObject({ ContentType: 'text/plain', ContentLength: 6, Metadata: { sha: 'abc' }, ETag })
})

test('takes a stream, which the SDK sends in chunks', async () => {
  const { client } = await setup()
  const Body = Readable.from([Buffer.alloc(70_000, 'a'), Buffer.from('b')])
  await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: 70_001 }))
  expect(await textOf(client)).toBe(`${'a'.repeat(70_000)}b`)
})

test('keeps every version; deleting hides the object and loses none', async () => {
  const { client } = await setup()
  const one = await client.send(new PutObjectCommand({ Bucket, Key, Body: 'one' }))
  await client.send(new PutObjectCommand({ Bucket, Key, Body: 'two' }))
  expect(await textOf(client)).toBe('two')
  await client.send(new DeleteObjectCommand({ Bucket, Key }))
  await expect(textOf(client)).rejects.toMatchObject({ name: 'NoSuchKey' })
  expect(await textOf(client, one.VersionId)).toBe('one')
})

test('copies an object with its type', async () => {
  const { client } = await setup()
  await client.send(new PutObjectCommand({ Bucket, Key, Body: 'one', ContentType: 'text/plain' }))
  const CopySource = `${Bucket}/${encodeURIComponent(Key)}`
  await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }))
  const copy = await client.send(new GetObjectCommand({ Bucket, Key: 'copy' }))
  expect(await copy.Body?.transformToString()).toBe('one')
  expect(copy.ContentType).toBe('text/plain')
})

test('refuses a forged signature, an unknown key and an unsigned request', async () => {
  const { client, endpoint } = await setup()
  const forged = (accessKeyId: string, secretAccessKey: string) =>
    new S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } })
  const put = () => new PutObjectCommand({ Bucket, Key, Body: 'x' })
  await expect(forged('local', 'guess').send(put())).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' })
  await expect(forged('other', 'local').send(put())).rejects.toMatchObject({ name: 'InvalidAccessKeyId' })
  expect((await fetch(`${endpoint}/${Bucket}/a`, { method: 'PUT', body: 'x' })).status).toBe(403)
  await expect(textOf(client)).rejects.toMatchObject({ name: 'NoSuchKey' })
})

test('names a bucket that does not exist', async () => {
  const { client } = await setup()
  const get = new GetObjectCommand({ Bucket: 'other', Key })
  await expect(client.send(get)).rejects.toMatchObject({ name: 'NoSuchBucket' })
})

test('a presigned link downloads under the name it says, until it expires', async () => {
  let late = 0
  const { client } = await setup({ signatureTime: () => new Date(Date.now() + late) })
  await client.send(new PutObjectCommand({ Bucket, Key, Body: 'one' }))
  const ResponseContentDisposition = `attachment; filename*=UTF-8''${encodeURIComponent('申报书.pdf')}`
  const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentDisposition }), {
    expiresIn: 60,
  })
  const answer = await fetch(url, { headers: { origin } })
  expect(await answer.text()).toBe('one')
  expect(answer.headers.get('content-disposition')).toBe(ResponseContentDisposition)
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  expect((await fetch(url.replace('attachment', 'inline'))).status).toBe(403)
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
  late = 61_000
  const expired = await fetch(url)
  expect(expired.status).toBe(403)
  expect(await expired.text()).toContain('Request has expired')
})

test('a presigned link takes an upload for its own key only', async () => {
  const { client } = await setup()
  const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'mine' }), { expiresIn: 60 })
  expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(200)
  expect((await fetch(url.replace('mine', 'yours'), { method: 'PUT', body: 'x' })).status).toBe(403)
})

test('pages of other origins get no leave to read', async () => {
  const { endpoint } = await setup()
  const preflight = (from: string) =>
    fetch(`${endpoint}/${Bucket}/a`, { method: 'OPTIONS', headers: { origin: from } })
  expect((await preflight(origin)).status).toBe(200)
  expect((await preflight('http://evil.example')).headers.has('access-control-allow-origin')).toBe(false)
})

test('a malformed path is a client error', async () => {
  const { endpoint } = await setup()
  expect((await fetch(`${endpoint}/${Bucket}/%E0%A4%A`)).status).toBe(400)
})
