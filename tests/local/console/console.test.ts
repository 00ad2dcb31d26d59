import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startProduct } from '#tests/local/product.ts'

async function setup() {
  const { local, post } = await startProduct()
  const get = async (path: string) => {
    const answer = await fetch(`${local.url}/_local${path}`)
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${local.url}/_local${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
    })
  const apply = async (name: string) => {
    await post(`/apply/${name}`)
    await send('/idle.json', {})
  }
  return { local, get, send, apply, post }
}

test('a mail is shown as text with its links, and as a page that cannot act', async () => {
  const { get, apply, local } = await setup()
  await apply('a1')
  const [mail] = JSON.parse((await get('/mail.json')).text)
  expect(mail).toMatchObject({ subject: '请办理 a1', to: ['zhang@example.org'] })
  expect(JSON.parse((await get('/mail?format=json')).text)).toHaveLength(1)
  expect(JSON.parse((await get('/mail.json?to=zhang@')).text)).toHaveLength(1)
  expect(JSON.parse((await get('/mail.json?to=wang@')).text)).toEqual([])
  expect((await get('/mail')).text).toContain('请办理 a1')
  expect((await get('/mail?q=zhang@')).text).toContain('请办理 a1')
  expect((await get('/mail?q=wang@')).text).toContain('没有符合的邮件')
  const shown = (await get(`/mail/${mail.id}`)).text
  expect(shown).toContain(`<a href="${local.url}/tasks/a1"`)
  expect(shown).toContain('sandbox=')
  expect(shown).not.toContain('<script')
  const page = await get(`/mail/${mail.id}/html`)
  expect(page.headers.get('content-security-policy')).toMatch(/^sandbox allow-popups/)
})

test('an execution shows its steps with the current one, and its history', async () => {
  const { get, apply, send, post } = await setup()
  await apply('a1')
  const [listed] = JSON.parse((await get('/executions.json')).text)
  expect(listed).toMatchObject({ name: 'a1', workflow: 'review', status: 'RUNNING' })
  const path = (arn: string, kind = '') => `/executions${kind}/${encodeURIComponent(arn)}`
  await post('/decide/a1')
  await send('/idle.json', {})
  const told = JSON.parse((await get(path(listed.arn, '.json'))).text)
  expect(told.states).toEqual([
    { name: 'Ask', type: 'Task', status: 'done' },
    { name: 'Rest', type: 'Wait', status: 'current' },
    { name: 'Done', type: 'Succeed', status: 'ahead' },
  ])
  expect(told.input).toEqual({ name: 'a1' })
  expect((await get(path(listed.arn))).text).toContain('WaitStateEntered')
  expect((await get(path('nothing'))).status).toBe(404)
})

test('the clock moves by working days, hours or to an instant, and only forward', async () => {
  const { get, send, local } = await setup()
  const before = local.clock.now().getTime()
  expect((await send('/clock.json', { workingDays: 1 })).status).toBe(200)
  expect(local.clock.now().getTime() - before).toBeGreaterThanOrEqual(24 * 3600_000)
  const { now } = JSON.parse((await get('/clock.json')).text)
  expect((await send('/clock.json', { to: new Date(Date.parse(now) + 3600_000).toISOString() })).status).toBe(
    200,
  )
  for (const bad of [
    {},
    { hours: -1 },
    { hours: 1, workingDays: 1 },
    { to: '2020-01-01T00:00:00Z' },
    { workingDays: 1.5 },
  ]) {
    expect((await send('/clock.json', bad)).status).toBe(400)
  }
  const body = new URLSearchParams({ hours: '2' })
  const answer = await fetch(`${local.url}/_local/clock`, { method: 'POST', body, redirect: 'manual' })
  expect(answer.headers.get('location')).toBe('/_local/clock')
})

test('an event that could not be handled is shown and can be tried again', async () => {
  const { get, apply, send } = await setup()
  await apply('poison')
  const [letter] = JSON.parse((await get('/dead-letters.json')).text)
  expect(letter).toMatchObject({ functionName: 'Relay', error: 'Error: cannot be handled' })
  expect((await get('/dead-letters')).text).toContain('cannot be handled')
  expect((await send(`/dead-letters/${letter.id}`, {})).status).toBe(500)
  expect(JSON.parse((await get('/dead-letters.json')).text)).toHaveLength(1)
})

test('a reset leaves nothing behind', async () => {
  const { get, apply, send } = await setup()
  await apply('a1')
  expect((await send('/reset', {})).status).toBe(303)
  expect(JSON.parse((await get('/mail.json')).text)).toEqual([])
  expect((await get('')).text).toContain('0 封')
})

test('other sites and other names get nothing done', async () => {
  const { send, local } = await setup()
  expect((await send('/reset', {}, { origin: 'http://evil.example' })).status).toBe(403)
  const status = await new Promise((resolve) => {
    const { port } = new URL(local.url)
    const headers = { host: `evil.example:${port}` }
    request({ port, path: '/_local/mail.json', headers }, (response) => resolve(response.statusCode)).end()
  })
  expect(status).toBe(403)
})

test('what does not exist and what is malformed is a client error', async () => {
  const { get, local } = await setup()
  expect((await get('/nothing')).status).toBe(404)
  expect((await get('/mail/none')).status).toBe(404)
  expect((await get('/mail/%E0%A4%A')).status).toBe(400)
  expect((await fetch(`${local.url}/_local/clock.json`, { method: 'DELETE' })).status).toBe(405)
  const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }
  expect((await fetch(`${local.url}/_local/clock.json`, broken)).status).toBe(400)
})
