import { expect, test } from 'vitest'
import { createBooks } from '#adapters/dynamodb/books.ts'
import { createCases } from '#adapters/dynamodb/cases.ts'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { documentOf } from '#demo/documents.ts'
import { homeWithRoster, newFirm } from '#tests/support/home-roster.ts'
import { broken } from '#tests/support/invariants.ts'
import { startProduct } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

const started = await startProduct({ at: '2026-12-01T02:00:00.000Z' })
const { product } = started
const park = await homeWithRoster(started, '500108', '云帆生态园')
const other = await homeWithRoster(started, '500107', '大园生态园')
const db = tableOf(started.local)
const cases = createCases(db)
const books = createBooks(db)
const { name: file, bytes } = documentOf('pdf')
const firm = '重庆新入园1科技有限公司'

async function officer(email: string) {
  const browser = createBrowser(product.url)
  await signIn(product, browser, email)
  return browser
}

/** Only where it leads to, as the store is not asked. */
async function opens(browser: { cookies(): string }, href: string): Promise<boolean> {
  const answer = await fetch(new URL(href, product.url), {
    redirect: 'manual',
    headers: { cookie: browser.cookies() },
  })
  return answer.status === 303 && !String(answer.headers.get('location')).includes('/sign-in')
}

test('a row carries its papers: the park adds and removes them, the offices of the park read them, nobody else does', async () => {
  await park.post('new', newFirm(1, await product.now()))
  const id = await park.named(firm)
  for (const row of [id, 'row_0']) {
    const page = `${park.base}/rows/${row}`
    expect((await park.browser.get(page)).text).toContain(`${page}/attachments/licence`)
    await park.browser.upload(`${page}/attachments/licence`, file, bytes)
    await product.settle()
    expect((await park.browser.get(page)).text).toContain(file)
  }
  const page = `${park.base}/rows/${id}`
  const shown = await park.browser.get(`${page}/attachments/licence`)
  const href = /href="(\/files\/[^"]+)"/.exec(shown.text)?.[1] ?? ''
  expect(href).toContain(`_roster_${id}`)
  const district = await officer(park.handler.email)
  const seen = await district.get(`/staff/homes/${park.id}/roster/rows/${id}`)
  expect(seen.text).toContain(href)
  expect(seen.text).not.toContain('/attachments/licence')
  for (const browser of [park.browser, district]) expect(await opens(browser, href)).toBe(true)
  for (const browser of [other.browser, await officer(other.handler.email), createBrowser(product.url)])
    expect(await opens(browser, href)).toBe(false)
  expect((await other.browser.get(`${page}/attachments/licence`)).status).toBe(404)

  const remove = `${page}/files/${href.split('/').at(-1)}/remove`
  expect((await other.browser.post(remove, {})).status).toBe(404)
  expect((await park.browser.post(remove, {})).status).toBe(200)
  expect((await park.browser.get(page)).text).not.toContain(file)
})

test('rows that use more than the park has are refused with the areas, one by one and as a file; less is always taken', async () => {
  const id = await park.named(firm)
  const row = await park.row(id)
  const refused = await park.post(id, { ...row, areaUsed: 11_000 })
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(/使用面积合计 [\d,.]+ ㎡，超过园区可自主支配面积 12,000 ㎡，超出 [\d,.]+ ㎡/)
  expect(refused.text).toContain('href="#f-areaUsed"')
  expect(await park.row(id)).toMatchObject({ areaUsed: 80 })
  expect((await park.post(id, { ...row, areaUsed: 70 })).status).toBe(200)

  const csv = (await park.browser.get(`${park.base}.csv`)).text
  const large = csv.replace(/(云?重庆新入园1科技有限公司.*?),70,/, '$1,11000,')
  expect(large).not.toBe(csv)
  const form = new FormData()
  form.append('_csrf', /__Host-csrf=([^;]+)/.exec(park.browser.cookies())?.[1] ?? '')
  form.append('file', new Blob([large]), 'roster.csv')
  const answer = await fetch(`${product.url}${park.base}/import`, {
    method: 'POST',
    body: form,
    headers: { cookie: park.browser.cookies(), origin: new URL(product.url).origin },
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('超过园区可自主支配面积 12,000 ㎡')
  expect(await park.row(id)).toMatchObject({ areaUsed: 70 })
})

test('a park that is over its space already is told so on the roster, and may still put right what is not about space', async () => {
  const id = await park.named(firm)
  const [before, row] = await Promise.all([cases.load(park.id), books.entry(park.id, 'roster', id)])
  if (!before || !row) throw new Error('no row')
  const entries = [{ before: row, after: { ...row, answers: { ...row.answers, areaUsed: 20_000 } } }]
  await cases.commit({ before, after: before, entries, facts: [], effects: [] })
  const district = await officer(park.handler.email)
  for (const page of [
    await park.browser.get(park.base),
    await district.get(`/staff/homes/${park.id}/roster`),
  ])
    expect(page.text).toMatch(/使用面积合计 [\d,.]+ ㎡，超过可自主支配面积 12,000 ㎡/)
  const answers = await park.row(id)
  expect((await park.post(id, { ...answers, roomNo: '3号楼202室' })).status).toBe(200)
  expect((await park.post('new', newFirm(2, await product.now()))).status).toBe(422)
  expect((await park.post(id, { ...(await park.row(id)), areaUsed: 70 })).status).toBe(200)
  expect((await park.browser.get(park.base)).text).not.toContain('超过可自主支配面积')
})

test('whatever happened, all data agrees', async () => {
  expect((await broken(started)).filter((fault) => !fault.startsWith('designated '))).toEqual([])
})
