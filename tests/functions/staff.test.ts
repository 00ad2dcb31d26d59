import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { faultInExport, History, toLines } from '#domain/audit.ts'
import { applied } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { returning } from '#tests/support/returned.ts'
import { sideTask } from '#tests/support/side-task.ts'
import { tableOf } from '#tests/support/table.ts'
import { historiesIn } from '../../scripts/audit/from-table.ts'
import { historiesAt } from '../../scripts/audit/over-http.ts'

const Listed = z.object({
  stages: z.array(z.object({ status: z.string(), count: z.number() })),
  cases: z.array(z.object({ id: z.string(), days: z.number(), total: z.optional(z.number()) })),
})

const started = await startProduct()
const { product } = started
const [park, other] = [await applied(started, parkIn('500101')), await applied(started, parkIn('500102'))]
await park.stages.accept()
await park.stages.recommend()

async function signedIn(email: string) {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}
const city = await signedIn('jingban@city.example')
const district = await signedIn(park.handler.email)
const supervisor = await signedIn('jijian@city.example')
const batch = (await createCases(tableOf(started.local)).load(park.id))?.batchId ?? ''
const pipeline = `/staff/batches/${batch}`

test('the city sees how far each case of a batch is, a district its own only', async () => {
  const all = Listed.parse(await city.json(pipeline))
  expect(all.stages).toEqual([
    { status: 'awaiting-acceptance', count: 1 },
    { status: 'district-review', count: 1 },
  ])
  expect(all.cases.map(({ id }) => id)).toEqual([other.id, park.id])
  expect(Listed.parse(await supervisor.json(pipeline)).cases).toHaveLength(2)
  expect(Listed.parse(await district.json(pipeline)).cases.map(({ id }) => id)).toEqual([park.id])
  expect((await district.get(pipeline)).text).not.toContain('总分')
})

test('the list is narrowed by stage, district and cluster in the address', async () => {
  const found = async (query: string) =>
    Listed.parse(await city.json(`${pipeline}?${query}`)).cases.map(({ id }) => id)
  expect(await found('stage=district-review')).toEqual([park.id])
  expect(await found('district=500102')).toEqual([other.id])
  expect(await found('cluster=none')).toEqual([])
  const page = await city.get(`${pipeline}?district=500102`)
  expect(page.text).toContain(other.spec.parkName)
  expect(page.text).not.toContain(park.spec.parkName)
})

test('days in a stage are working days since the case came there', async () => {
  await product.travel({ workingDays: 2 })
  const { cases } = Listed.parse(await (await signedIn('jingban@city.example')).json(pipeline))
  expect(cases.map(({ days }) => days)).toEqual([2, 2])
})

test('a case page lists what is open, the documents with what came with a form, and no history for a district', async () => {
  const page = (await (await signedIn('jingban@city.example')).get(`/staff/cases/${park.id}`)).text
  expect(page).toContain('正在办理')
  expect(page).toContain(`/files/${park.id}~fil_licence`)
  expect(page).toMatch(/区县推荐意见表 · [^<]*/)
  expect(page).toContain('history.json')
  expect((await (await signedIn(park.handler.email)).get(`/staff/cases/${park.id}`)).text).not.toContain(
    'history.json',
  )
})

test('the history of a case is for the city and the supervisor, and fits', async () => {
  const path = `/staff/cases/${park.id}/history.json`
  const reader = await signedIn('jijian@city.example')
  const history = History.parse(await reader.json(path))
  expect(history.events.length).toBeGreaterThan(4)
  expect(faultInExport(JSON.stringify(history))).toBeUndefined()
  expect((await (await signedIn(park.handler.email)).get(path)).status).toBe(404)
})

test('all histories fit, read over HTTP or from the table', async () => {
  const [http, table] = [await historiesAt(product.url), await historiesIn(optionsOf())]
  expect(http.map(({ caseId }) => caseId).sort()).toEqual([park.id, other.id].sort())
  expect(table.map(({ head }) => head).sort()).toEqual(http.map(({ head }) => head).sort())
  expect(faultInExport(toLines(table))).toBeUndefined()
})

test('an officer the case is closed to finds it nowhere', async () => {
  const cases = createCases(tableOf(started.local))
  const before = await cases.load(other.id)
  if (!before) throw new Error('no case')
  const after = { ...before, recused: ['jingban@city.example'] }
  await cases.commit({ before, after, facts: [], effects: [] })
  const recused = await signedIn('jingban@city.example')
  expect(Listed.parse(await recused.json(pipeline)).cases.map(({ id }) => id)).toEqual([park.id])
  for (const path of ['', '/history.json'])
    expect((await recused.get(`/staff/cases/${other.id}${path}`)).status).toBe(404)
  expect((await recused.get(`/files/${other.id}~fil_licence`)).status).toBe(404)
  const colleague = await signedIn('jingban2@city.example')
  expect((await colleague.get(`/staff/cases/${other.id}`)).status).toBe(200)
})

// seed: T1a
test('any two versions of an application are compared', async () => {
  const one = await applied(started, parkIn('500103'))
  await one.stages.accept(returning('decision', '一次性告知补正', ['parkAddress', '请核对门牌号']))
  await one.applicant.save(one.id, 'applicant', { parkAddress: '示例大道 99 号' })
  await one.applicant.submit(one.id, one.spec.legalRep)
  const reader = await signedIn('jijian@city.example')
  const Compared = z.object({ changes: z.array(z.object({ path: z.string(), after: z.string() })) })
  const compared = async (query: string) =>
    Compared.parse(await reader.json(`/staff/cases/${one.id}${query}`)).changes.map(({ path, after }) => [
      path,
      after,
    ])
  expect(await compared('')).toEqual([['parkAddress', '示例大道 99 号']])
  expect(await compared('?from=2&to=1')).toEqual([['parkAddress', expect.stringContaining('示例大道 88 号')]])
  expect(await compared('?from=2&to=2')).toEqual([])
  expect(await compared('?from=9&to=x')).toEqual([['parkAddress', '示例大道 99 号']])
  expect((await reader.get(`/staff/cases/${one.id}?from=1&to=2`)).text).toContain('<del>')
})

test('the list of what waits is narrowed to a batch', async () => {
  const desk = await signedIn(other.handler.email)
  const Home = z.object({ tasks: z.array(z.object({ caseId: z.string(), overdue: z.boolean() })) })
  const waiting = async (query: string) => Home.parse(await desk.json(`/staff${query}`)).tasks
  expect(await waiting('')).toEqual([{ caseId: other.id, overdue: false }])
  expect(await waiting(`?batch=${batch}`)).toHaveLength(1)
})

test('the supervisor gets no task, and an officer the case is closed to decides none he held', async () => {
  const desk = { email: 'jingban2@city.example', name: '唐雪薇', role: 'CITY_EDIT', office: 'CITY' }
  await sideTask(started, park, { id: 'tsk_x1', form: 'appeal-acceptance', lane: 'appeal:1', ...desk })
  const holder = await signedIn(desk.email)
  const to = { email: 'jijian@city.example', name: '顾正言', reason: '外出培训一周' }
  expect((await holder.post('/tasks/tsk_x1/delegate', to)).status).toBe(422)
  const cases = createCases(tableOf(started.local))
  const before = await cases.load(park.id)
  if (!before) throw new Error('no case')
  await cases.commit({ before, after: { ...before, recused: [desk.email] }, facts: [], effects: [] })
  expect((await holder.get('/tasks/tsk_x1')).status).toBe(404)
  const answers = { decision: '受理', acceptance: '受理', confirmName: desk.name }
  expect((await holder.post('/tasks/tsk_x1/decide', answers)).status).toBe(404)
})

function optionsOf() {
  const { TABLE_NAME = '', DYNAMODB_ENDPOINT = '' } = started.local.world.env
  return { table: TABLE_NAME, endpoint: DYNAMODB_ENDPOINT }
}
