import { request } from 'node:http'
import { join } from 'node:path'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { expect, onTestFinished, test } from 'vitest'
import { createGateway } from '#local/gateway/server.ts'
import { createLambda } from '#local/lambda.ts'
import { createPorts } from '#local/ports.ts'
import { temporaryFolder } from '#tests/local/folder.ts'

async function setup(answer: unknown = { statusCode: 200 }) {
  const events: APIGatewayProxyEventV2[] = []
  const lambda = createLambda({
    functions: {
      Pages: async (event) => {
        events.push(event as APIGatewayProxyEventV2)
        if (answer instanceof Error) throw answer
        return answer
      },
    },
  })
  const server = createGateway({
    functionFor: (method, path) =>
      path === '/missing' ? undefined : { functionName: 'Pages', routeKey: `${method} ${path}` },
    invoke: lambda.invoke,
    mounts: { '/_local': async (_request, response, url) => void response.end(`local ${url.pathname}`) },
    now: () => new Date('2026-11-23T08:04:05Z'),
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const port = await createPorts(join(temporaryFolder(), 'ports.json')).listen('gateway', server)
  return { events, url: `http://127.0.0.1:${port}`, port }
}

test('a request arrives as an event of payload format 2.0', async () => {
  const { events, url, port } = await setup()
  await fetch(`${url}/cases/a%20b?x=1&x=2&y=%E9%87%8D`, {
    headers: { Cookie: 'a=1; b=2', 'X-Thing': 'one', 'User-Agent': 'test' },
  })
  expect(events[0]).toMatchObject({
    version: '2.0',
    routeKey: 'GET /cases/a%20b',
    rawPath: '/cases/a%20b',
    rawQueryString: 'x=1&x=2&y=%E9%87%8D',
    queryStringParameters: { x: '1,2', y: '重' },
    cookies: ['a=1', 'b=2'],
    headers: { 'x-thing': 'one', host: `127.0.0.1:${port}`, 'x-forwarded-proto': 'http' },
    requestContext: {
      domainName: `127.0.0.1:${port}`,
      http: {
        method: 'GET',
        path: '/cases/a%20b',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
      timeEpoch: Date.parse('2026-11-23T08:04:05Z'),
      time: '23/Nov/2026:08:04:05 +0000',
    },
    isBase64Encoded: false,
  })
  expect(events[0]?.headers).not.toHaveProperty('cookie')
  expect(events[0]).not.toHaveProperty('body')
})

test('JSON arrives as text, a posted form in base64', async () => {
  const { events, url } = await setup()
  const post = (type: string) =>
    fetch(url, { method: 'POST', headers: { 'content-type': type }, body: 'a=重' })
  await post('application/json')
  await post('application/x-www-form-urlencoded')
  expect(events[0]).toMatchObject({ body: 'a=重', isBase64Encoded: false })
  expect(events[1]).toMatchObject({ body: Buffer.from('a=重').toString('base64'), isBase64Encoded: true })
})

test('a result becomes an answer with its cookies', async () => {
  const body = Buffer.from([1, 2, 255]).toString('base64')
  const headers = { 'Content-Type': 'image/png', 'X-N': 1 }
  const { url } = await setup({
    statusCode: 201,
    headers,
    cookies: ['a=1', 'b=2'],
    body,
    isBase64Encoded: true,
  })
  const answer = await fetch(url)
  expect(answer.status).toBe(201)
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('x-n')).toBe('1')
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([1, 2, 255])
})

test('a plain object is answered as JSON', async () => {
  const { url } = await setup({ ok: true })
  const answer = await fetch(url)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.json()).toEqual({ ok: true })
})

test('HEAD is passed on and answered without a body', async () => {
  const { url, events } = await setup({ statusCode: 200, body: 'text' })
  const answer = await fetch(url, { method: 'HEAD' })
  expect(events[0]?.requestContext.http.method).toBe('HEAD')
  expect(await answer.text()).toBe('')
})

test('a thrown error and an answer that is none give 500 without details', async () => {
  for (const bad of [new Error('secret'), { statusCode: 'x' }, { statusCode: 200, body: { a: 1 } }]) {
    const { url } = await setup(bad)
    const answer = await fetch(url)
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({ message: 'Internal Server Error' })
  }
})

test('refuses what AWS refuses: large bodies, large headers, unknown routes', async () => {
  const { url } = await setup()
  const post = (size: number) => fetch(url, { method: 'POST', body: Buffer.alloc(size) })
  expect((await post(11 * 1024 ** 2)).status).toBe(413)
  expect((await post(7 * 1024 ** 2)).status).toBe(413)
  expect((await fetch(url, { headers: { 'x-large': 'a'.repeat(11_000) } })).status).toBe(431)
  expect((await fetch(`${url}/missing`)).status).toBe(404)
})

test('a path that looks like another host stays a path', async () => {
  const { events, port } = await setup()
  await new Promise((resolve) => {
    request({ port, path: '//evil.example/x' }, resolve).end()
  })
  expect(events[0]?.rawPath).toBe('//evil.example/x')
})

test('local pages are served beside the product', async () => {
  const { url, events } = await setup()
  expect(await (await fetch(`${url}/_local/mail`)).text()).toBe('local /_local/mail')
  await fetch(`${url}/_localized`)
  expect(events).toHaveLength(1)
})
