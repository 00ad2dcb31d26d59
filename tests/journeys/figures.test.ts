import { expect, test } from 'vitest'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { createProjections } from '#adapters/dynamodb/figures.ts'
import { createSums } from '#adapters/dynamodb/sums.ts'
import { writeTitle } from '#adapters/dynamodb/title-write.ts'
import { createTitles } from '#adapters/dynamodb/titles.ts'
import { signIn } from '#demo/applicant.ts'
import type { Browser } from '#demo/browser.ts'
import { createBrowser } from '#demo/browser.ts'
import type { Entry } from '#domain/entry.ts'
import { rosterBook, rowsIn } from '#domain/entry.ts'
import { newMatter } from '#domain/matter.ts'
import type { Change } from '#domain/ports.ts'
import { rosterFigures } from '#domain/roster-figures.ts'
import { moveTitle } from '#domain/title.ts'
import { recounting } from '#functions/compose/figures.ts'
import { sheetCells } from '#schemas/tables/xlsx.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-12-02T02:00:00.000Z' })
const { product } = started
const db = tableOf(started.local)
const cases = createCases(db, writeTitle)
const projections = createProjections(db)
const sums = createSums(db)
const ids = { newId: (prefix: string) => `${prefix}_x`, newSecret: () => 'x', newCode: () => '000000' }
const by = { kind: 'officer', name: '程砚秋', office: 'CITY', how: 'signed-in' } as const

async function act(
  id: string,
  type: 'entry.changed' | 'matter.opened' | 'title.moved',
  change: Partial<Change>,
) {
  const before = await cases.load(id)
  if (!before) throw new Error(`no case ${id}`)
  const at = await product.now()
  await cases.commit({ before, after: before, facts: [{ at, type, actor: by }], effects: [], ...change })
  await product.settle()
}

async function enter(caseId: string, book: string, rows: Entry['answers'][]) {
  const at = await product.now()
  const entries = rows.map((answers, n) => ({
    after: { caseId, book, id: `more_${n}`, form: { id: 'x', version: 1 }, answers, at, by, version: 0 },
  }))
  for (let n = 0; n < entries.length; n += 20)
    await act(caseId, 'entry.changed', { entries: entries.slice(n, n + 20) })
}

async function reader(email: string): Promise<Browser> {
  await product.settle()
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

interface Shown {
  readonly figures: readonly { code: string; lines: readonly { id: string; value: number }[] }[]
}

async function numberIn(browser: Browser, code: string, id: string): Promise<number | undefined> {
  const { figures } = (await browser.json('/staff/programme')) as Shown
  return figures.find((one) => one.code === code)?.lines.find((line) => line.id === id)?.value
}

const first = await designatedIn(started, '500101', '青杠智造生态园')
const second = await designatedIn(started, 'CQ-LJXQ', '白沙新材料生态园')
await product.settle()
const rosterOf = async (caseId: string) => rowsIn(await createBooks(db).entries(caseId, rosterBook))
const rosters = [await rosterOf(first.id), await rosterOf(second.id)] as const
const figures = rosters.map((rows) => rosterFigures(rows, '2026-12-02'))
const [one, other] = figures.map(({ startups }) => startups.value)
if (!one || !other) throw new Error('a park has no start-ups')
await enter(first.id, 'L20', [
  { project: '某专项', recommendedOn: '2026-12-02', outcome: '审核中', priority: true },
])
const city = await reader('jingban@city.example')

// seed: G7, G8, G9, G10
test('the dashboard counts parks and start-ups, each firm once in what was gathered so far', async () => {
  const homes = await numberIn(city, 'D01', 'homes')
  expect(homes).toBe(2)
  expect(await numberIn(city, 'D02', 'startups')).toBe(one + other)
  expect(await numberIn(city, 'D02', 'teams')).toBe(
    figures.reduce((sum, { startupTeams }) => sum + startupTeams.value, 0),
  )
  expect(await numberIn(city, 'D03', 'cumulative')).toBe(one + other)
  const before = await numberIn(city, 'D03', 'cumulative')
  const moved = rosters[0].find(({ answers }) => answers.incubationStatus === '在孵')
  if (!moved) throw new Error('no firm in incubation')
  await enter(second.id, 'roster', [moved.answers])
  expect(await numberIn(city, 'D02', 'startups')).toBe(one + other + 1)
  // It was counted in the first park before.
  expect(await numberIn(city, 'D03', 'cumulative')).toBe(before)
  expect(await numberIn(city, 'D28', 'projectsReferred')).toBe(1)
})

// seed: G7, G10, H6
test('every number of the dashboard has its formula, its page and the parks behind it', async () => {
  const page = (await city.get('/staff/programme')).text
  for (const code of ['D01', 'D05', 'D08', 'D18', 'D28'])
    expect(page).toContain(`/staff/programme/figures/${code}?`)
  expect(page).toContain('到2025年，建成生态家园10个左右')
  expect(page).toContain('到2027年，集聚初创型中小企业1000家以上')
  const figure = (await city.get('/staff/programme/figures/D02?by=district')).text
  expect(figure).toContain('两江新区（含原江北区、渝北区）')
  expect(figure).toContain(`/staff/homes/${first.id}`)
  expect(figure).toContain(second.titleNo)
  for (const by of ['area', 'cluster', 'quarter'])
    expect((await city.get(`/staff/programme/figures/D02?by=${by}`)).status).toBe(200)
  expect((await city.get('/staff/programme/figures/D99')).status).toBe(404)
})

test('the funnel shows how far the applications of a batch came', async () => {
  const page = await city.get('/staff/programme/figures/D07')
  expect(page.status).toBe(200)
  expect(page.text).toContain('形式审查通过')
  const { stages } = (await city.json('/staff/programme/figures/D07')) as {
    stages: { stage: string; cases: number }[]
  }
  expect(stages.map(({ stage, cases }) => [stage, cases])).toEqual(
    ['applied', 'recommended', 'desk', 'reviewed', 'noticed', 'designated'].map((stage) => [stage, 2]),
  )
  expect((await city.get('/staff/programme/figures/D07/table.csv')).text).toContain('已认定,2')
  const { text: dashboard } = await city.get('/staff/programme')
  const [src = ''] = /\/staff\/programme\/charts\/D07\?batch=[^"]+/.exec(dashboard) ?? []
  expect(page.text).toContain(src)
  expect(dashboard).toMatch(/<caption[^>]*>申报漏斗 · [^<]*<\/caption>[\s\S]*?形式审查通过/)
  const { text: drawn } = await city.get(src)
  expect(drawn).toMatch(/^<svg /)
  expect(drawn).toContain('形式审查通过')
  expect(drawn.match(/>2</g)?.length).toBeGreaterThanOrEqual(6)
  expect((await createBrowser(product.url).get(src)).text).not.toContain('<svg ')
})

test('a chart is a picture of its own with the numbers of the table', async () => {
  const { text, status } = await city.get('/staff/programme/charts/districts')
  expect(status).toBe(200)
  expect(text).toMatch(/^<svg /)
  expect(text).toContain(`>${other + 1}<`)
  expect((await city.get('/staff/programme/charts/D02?by=district')).text).toMatch(/^<svg /)
  expect((await city.get('/staff/programme/charts/none')).status).toBe(404)
  expect((await createBrowser(product.url).get('/programme/charts/districts')).status).toBe(200)
  expect((await createBrowser(product.url).get('/programme/charts/ecosystems')).status).toBe(404)
})

test('figures leave as tables that run no formula', async () => {
  const csv = (await city.get('/staff/programme/figures/D02/table.csv?by=district')).text
  expect(csv).toContain(`两江新区（含原江北区、渝北区）,${other + 1}`)
  const bytes = await fetch(`${product.url}/staff/programme/figures/D02/table.xlsx?by=district`, {
    headers: { cookie: city.cookies() },
  }).then((answer) => answer.arrayBuffer())
  expect((await sheetCells(new Uint8Array(bytes))).map((row) => row.slice(0, 2))).toContainEqual([
    '两江新区（含原江北区、渝北区）',
    String(other + 1),
  ])
})

test('a district sees its own parks, and nothing of others', async () => {
  const district = await reader(second.handler.email)
  expect(await numberIn(district, 'D01', 'homes')).toBe(1)
  expect(await numberIn(district, 'D02', 'startups')).toBe(other + 1)
  for (const page of [
    '/staff/programme',
    '/staff/programme/figures/D02',
    '/staff/programme/figures/D02?district=500101',
  ]) {
    const { text } = await district.get(page)
    expect(text).not.toContain('青杠')
    expect(text).not.toContain('万州')
  }
})

test('the public sees sums, and no firm, person or park', async () => {
  const page = (await createBrowser(product.url).get('/programme')).text
  expect(page).toContain('两江新区（含原江北区、渝北区）')
  for (const { answers: row } of rosters.flat()) {
    expect(page).not.toContain(String(row.name))
    if (row.uscc) expect(page).not.toContain(String(row.uscc))
  }
  for (const hidden of ['D11', 'D18', 'D20', 'D22', 'D23', first.id, first.titleNo, '青杠'])
    expect(page).not.toContain(hidden)
})

test('an alert is open until it is closed, and a removed park counts no more but stays in what was gathered', async () => {
  const at = await product.now()
  const alert = newMatter({
    caseId: second.id,
    kind: 'alert',
    key: 'a1',
    period: '2026Q4',
    status: 'open',
    openedAt: at,
    data: { code: 'startups', level: 'red', numbers: {} },
  })
  await act(second.id, 'matter.opened', { matters: [{ after: alert }] })
  expect(await numberIn(city, 'D20', 'alert.red')).toBe(1)
  const title = await createTitles(db).load(second.titleNo)
  if (!title) throw new Error('no title')
  const after = moveTitle(title, { to: '撤销', mover: 'CITY_DECIDE', at, by, reason: '一票否决' })
  await act(second.id, 'title.moved', { title: { before: title, after } })
  expect(await numberIn(city, 'D01', 'homes')).toBe(1)
  expect(await numberIn(city, 'D01', 'title.撤销')).toBe(1)
  expect(await numberIn(city, 'D02', 'startups')).toBe(one)
  expect(await numberIn(city, 'D03', 'cumulative')).toBe(one + other)
})

test('the next quarter begins by the calendar alone', async () => {
  expect([...(await sums.city()).keys()]).toEqual(['2026Q4'])
  expect(await projections.recountsBy('2027-01-01', 10)).toHaveLength(2)
  const recount = recounting(started.local.world.env, { ...ids, now: () => '2026-12-31T16:11:00.000Z' })
  expect(await recount()).toBe(2)
  expect(await recount()).toBe(0)
  expect([...(await sums.city()).keys()]).toEqual(['2026Q4', '2027Q1'])
  expect((await sums.city()).get('2027Q1')?.homes).toBe(1)
  expect((await broken(started)).filter((fault) => fault.includes('effect'))).toEqual([])
})

test('all sums are right when they are added up again', async () => {
  for (const quarter of ['2026Q4', '2027Q1'])
    expect(await projections.repair(quarter, [first.id, second.id])).toBe(0)
})
