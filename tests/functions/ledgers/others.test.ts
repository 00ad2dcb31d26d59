import { describe, expect, test } from 'vitest'
import { signIn } from '#demo/applicant.ts'
import { createBrowser } from '#demo/browser.ts'
import { AT, EXAMPLES, keeperOf, newRow, put } from '#tests/functions/ledgers/keeper.ts'
import { designatedIn } from '#tests/support/designated.ts'
import { startProduct } from '#tests/support/product.ts'

const started = await startProduct({ at: AT })
const { product } = started
const park = await designatedIn(started, '500101', '青杠智造生态园')
const { browser } = park.applicant

const { ledgers, save, rows, download } = keeperOf(started, park)
const other = await designatedIn(started, '500102', '白沙新材料生态园')

/** A gap that is closed, with its proof. */
async function close(): Promise<void> {
  const row = newRow()
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')
  await browser.upload(`${ledgers}/L14/rows/${row}/attachments/proof`, '销号.pdf', pdf)
  await product.settle()
  await save('L14', EXAMPLES.L14?.[1] ?? {}, { row })
}

describe('others', () => {
  test('officers read what their office answers for; another park and another district find nothing', async () => {
    const reading = async (email: string) => {
      await product.settle()
      const one = createBrowser(product.url)
      await signIn(product, one, email)
      return one
    }
    await close()
    const [row] = await rows('L14')
    const pages = [
      ledgers,
      `${ledgers}/L14`,
      `${ledgers}/L14/rows/${row?.id}`,
      `${ledgers}/L14/tables/rows.xlsx`,
    ]
    for (const page of pages) expect((await other.applicant.browser.get(page)).status).toBe(404)
    expect((await save('L14', {}, { row: row?.id ?? '', by: other.applicant.browser })).status).toBe(404)
    const [own, far, city] = [
      await reading(park.handler.email),
      await reading(other.handler.email),
      await reading('jingban@city.example'),
    ]
    for (const page of pages) {
      expect((await own.get(`/staff${page}`)).status).toBe(200)
      expect((await city.get(`/staff${page}`)).status).toBe(200)
      expect((await far.get(`/staff${page}`)).status).toBe(404)
      expect((await own.get(page)).status).toBe(404)
    }
    expect((await city.get(`/staff${ledgers}/L14`)).text).not.toContain('<form method="post" action="/homes')
  })

  test('a recused officer finds nothing, and evidence opens for readers of the park only', async () => {
    const file = await evidence()
    const city = createBrowser(product.url)
    await product.settle()
    await signIn(product, city, 'jingban@city.example')
    expect((await download(`/files/${file}`, city)).status).toBe(200)
    await put(started, park, { application: { recused: ['jingban@city.example'] } })
    expect((await download(`/files/${file}`, city)).status).toBe(404)
    expect((await city.get(`/staff${ledgers}`)).status).toBe(404)
    expect((await download(`/files/${file}`, createBrowser(product.url))).status).not.toBe(200)
  })
})

async function evidence(): Promise<string> {
  const closed = (await rows('L14')).find(({ answers }) => answers.status === '已销号')
  const page = await browser.get(`${ledgers}/L14/rows/${closed?.id}/attachments/proof`)
  return /href="\/files\/([^"]+)"/.exec(page.text)?.[1] ?? ''
}
