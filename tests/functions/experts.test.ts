import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createExperts } from '#adapters/dynamodb/experts.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { expertWith } from '#tests/domain/people.ts'
import { applied } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { sideTask } from '#tests/support/side-task.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct()
const { product } = started
const park = await applied(started, parkIn('500101'))
const experts = createExperts(tableOf(started.local))
const clear = { email: 'wenren@experts.example', name: '闻人清', role: 'EXPERT' }
for (const [id, email, name] of [
  ['exp_1', clear.email, clear.name],
  ['exp_2', 'other@experts.example', '东方朔月'],
] as const)
  await experts.put({ ...expertWith({ id }), email, name }, 0)
await sideTask(started, park, {
  id: 'tsk_s1',
  form: 'expert-invitation',
  lane: 'seat:1:1',
  office: 'exp_1',
  ...clear,
})

const Mine = z.object({ tasks: z.array(z.object({ id: z.string() })) })

async function signedIn(email: string) {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

test('an expert who signs in comes to the list of what waits for him, and from there to the task', async () => {
  const browser = await signedIn(clear.email)
  const page = await browser.get('/expert')
  expect(page.text).toContain('评审专家 闻人清')
  expect(page.text).toContain('/tasks/tsk_s1')
  expect(Mine.parse(await browser.json('/expert')).tasks.map(({ id }) => id)).toEqual(['tsk_s1'])
  expect((await browser.get('/tasks/tsk_s1')).status).toBe(200)
})

test('another expert sees nothing of it, and an applicant has no such list', async () => {
  const other = await signedIn('other@experts.example')
  expect(Mine.parse(await other.json('/expert')).tasks).toEqual([])
  expect((await other.get('/tasks/tsk_s1')).status).toBe(404)
  expect((await park.applicant.browser.get('/expert')).status).toBe(403)
  expect((await park.applicant.browser.get('/tasks/tsk_s1')).status).toBe(404)
})

test('who is invited gets no document before the declaration, and who judges gets those of the case', async () => {
  const browser = await signedIn(clear.email)
  const licence = `/files/${park.id}~fil_licence`
  expect((await browser.get(licence)).status).toBe(404)
  await sideTask(started, park, {
    id: 'tsk_s2',
    form: 'score-sheet',
    lane: 'seat:1:1',
    office: 'exp_1',
    ...clear,
  })
  expect(await browser.json(licence)).toMatchObject({ url: expect.any(String) })
})

test('a district sees nothing of a seat, the city does, and so does the supervisor', async () => {
  const path = `/staff/cases/${park.id}`
  expect((await (await signedIn(park.handler.email)).get(path)).text).not.toContain(clear.name)
  for (const email of ['jingban@city.example', 'jijian@city.example'])
    expect((await (await signedIn(email)).get(path)).text).toContain(clear.name)
})
