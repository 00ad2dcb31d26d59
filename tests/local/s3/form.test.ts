import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { post, presign, setup } from '#tests/local/s3/setup.ts'

async function codeOf(answer: Response) {
  const [, code] = /<Code>(\w+)<\/Code>/.exec(await answer.text()) ?? []
  return `${answer.status} ${code}`
}

test('takes a browser upload and tells of it', async () => {
  const { client, store, events } = await setup()
  const { url, fields } = await presign(client)
  const answer = await post(url, fields)
  expect(answer.status).toBe(201)
  expect(await answer.text()).toContain('<Key>cases/a.pdf</Key>')
  const head = await client.send(new HeadObjectCommand({ Bucket: 'documents', Key: 'cases/a.pdf' }))
  expect(head).toMatchObject({ ContentType: 'application/pdf', ContentLength: 8 })
  await store.idle()
  expect(events).toMatchObject([
    {
      Records: [
        {
          eventName: 'ObjectCreated:Post',
          s3: { bucket: { name: 'documents' }, object: { key: 'cases/a.pdf' } },
        },
      ],
    },
  ])
})

test('sends the browser where the signed form says', async () => {
  const { client } = await setup()
  const { url, fields } = await presign(client, {
    Fields: { success_action_redirect: 'http://127.0.0.1:4000/done?a=1' },
  })
  const answer = await post(url, fields)
  expect(answer.status).toBe(303)
  const to = new URL(answer.headers.get('location') ?? '')
  expect(Object.fromEntries(to.searchParams)).toMatchObject({
    a: '1',
    bucket: 'documents',
    key: 'cases/a.pdf',
  })
})

test('refuses what is too large, too small or empty, and keeps nothing of it', async () => {
  const { client } = await setup()
  const { url, fields } = await presign(client)
  expect(await codeOf(await post(url, fields, 'a'.repeat(11)))).toBe('400 EntityTooLarge')
  expect(await codeOf(await post(url, fields, ''))).toBe('400 EntityTooSmall')
  const head = new HeadObjectCommand({ Bucket: 'documents', Key: 'cases/a.pdf' })
  await expect(client.send(head)).rejects.toMatchObject({ name: 'NotFound' })
})

test('refuses another type, another key and an added field', async () => {
  const { client } = await setup()
  const { url, fields } = await presign(client)
  const refused = async (changed: Record<string, string>) =>
    codeOf(await post(url, { ...fields, ...changed }))
  expect(await refused({ 'Content-Type': 'text/html' })).toBe('403 AccessDenied')
  expect(await refused({ key: 'cases/b.pdf' })).toBe('403 AccessDenied')
  expect(await refused({ 'x-amz-meta-owner': 'me' })).toBe('403 AccessDenied')
  expect(await refused({ 'x-ignore-me': '1' })).toBe('201 undefined')
})

test('holds starts-with conditions', async () => {
  const { client } = await setup()
  const { url, fields } = await presign(client, {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the service itself fills it in
    Key: 'cases/${filename}',
    Conditions: [['starts-with', '$Content-Type', 'image/']],
    Fields: {},
  })
  expect(await codeOf(await post(url, { ...fields, 'Content-Type': 'image/png' }))).toBe('204 undefined')
  expect(await codeOf(await post(url, { ...fields, 'Content-Type': 'text/html' }))).toBe('403 AccessDenied')
  const Key = 'cases/规划图.pdf'
  expect((await client.send(new HeadObjectCommand({ Bucket: 'documents', Key }))).ContentType).toBe(
    'image/png',
  )
})

test('refuses a forged signature and a changed policy', async () => {
  const { client } = await setup()
  const { url, fields } = await presign(client)
  const forged = { ...fields, 'X-Amz-Signature': '0'.repeat(64) }
  expect(await codeOf(await post(url, forged))).toBe('403 SignatureDoesNotMatch')
  const policy = Buffer.from(JSON.stringify({ expiration: '2099-01-01T00:00:00Z', conditions: [] })).toString(
    'base64',
  )
  expect(await codeOf(await post(url, { ...fields, Policy: policy }))).toBe('403 SignatureDoesNotMatch')
  const { Policy: _, ...unsigned } = fields
  expect(await codeOf(await post(url, unsigned))).toBe('403 AccessDenied')
})

test('refuses an expired form', async () => {
  const { client } = await setup({ signatureTime: () => new Date(Date.now() + 601_000) })
  const { url, fields } = await presign(client)
  const answer = await post(url, fields)
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('Policy expired')
})

test('a body that is no form, or has no file, is a client error', async () => {
  const { client } = await setup()
  const { url, fields } = await presign(client)
  expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(400)
  expect((await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })).status).toBe(400)
  const cut = {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: '--b\r\nConte',
  }
  expect((await fetch(url, cut)).status).toBe(400)
})
