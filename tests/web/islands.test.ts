import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Site } from '#tests/web/site.ts'
import { openSite } from '#tests/web/site.ts'
import { launchBrowser } from '../../scripts/browser.ts'

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  site = await openSite()
  page = await browser.newPage()
})
afterEach(async () => {
  await page.close()
  site.close()
})

const open = (name: string) => page.goto(`${site.origin}/pages/${name}`)

describe('conditional fields', () => {
  it('are shown while the answer they depend on says so', async () => {
    await open('section-applicant')
    const end = page.locator('[name="tenureEndOn"]')
    await page.locator('[name="propertyTenure"][value="自有"]').check()
    expect(await end.isVisible()).toBe(false)
    await page.locator('[name="propertyTenure"][value="租赁"]').check()
    expect(await end.isVisible()).toBe(true)
  })

  it('stand there with a hint when there is no script', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false })
    await plain.goto(`${site.origin}/pages/section-applicant`)
    expect(await plain.locator('[name="tenureEndOn"]').isVisible()).toBe(true)
    expect(await plain.getByText('时填写').first().isVisible()).toBe(true)
    await plain.close()
  })
})

describe('rows of a table', () => {
  it('are added with the next number, empty, and under their own names', async () => {
    await open('section-industry')
    const rows = page.locator('[data-name="chainLeaders"] > .row')
    const before = await rows.count()
    await page.locator('[data-name="chainLeaders"] > .button').click()
    expect(await rows.count()).toBe(before + 1)
    expect(await page.locator(`[name="chainLeaders.${before}.name"]`).inputValue()).toBe('')
    expect(await rows.last().locator('legend').textContent()).toBe(`第 ${before + 1} 行`)
    expect(site.received).toEqual([])
  })

  it('are not added beyond the limit of the table', async () => {
    await open('section-industry')
    const add = page.locator('[data-name="leadIndustries"] > .button')
    while (await add.isVisible()) await add.click()
    expect(await page.locator('[data-name="leadIndustries"] > .row').count()).toBe(3)
  })

  it('are marked for removal when they are stored', async () => {
    await open('section-industry')
    const first = page.locator('[data-name="leadIndustries"] > .row').first()
    await first.getByRole('button', { name: '删除本行' }).click()
    expect(await first.isVisible()).toBe(false)
    expect(await page.locator('[name="leadIndustries.0._remove"]').isChecked()).toBe(true)
  })

  it('take what was copied from a spreadsheet, choices by their words', async () => {
    await open('section-industry')
    const start = page
      .locator('[name="chainGaps.1.no"], [data-name="chainGaps"] > .row:nth-child(2) input')
      .first()
    await start.focus()
    await start.evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', '2\t减速器\t外购\n3\t控制器\t在研\n')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    const texts = await page
      .locator('[data-name="chainGaps"] input[type="text"]')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')))
    expect(texts).toEqual(expect.arrayContaining(['减速器', '控制器', '外购', '在研']))
  })
})

describe('long texts', () => {
  it('say how many characters are left', async () => {
    await open('section-plan')
    const text = page.locator('[name="planOrg"]')
    await text.fill('一二三')
    expect(await text.locator('xpath=..').locator('.count').textContent()).toBe('还可以输入 797 个字')
    await text.fill('字'.repeat(801))
    expect(await text.locator('xpath=..').locator('.count').textContent()).toBe('超出 1 个字')
  })
})

describe('a draft', () => {
  it('is saved when typing pauses', async () => {
    await open('section-applicant')
    await page.locator('[name="parkName"]').fill('新的名称')
    const saved = await site.arrival((one) => one.body.get('_autosave') === '1')
    expect(saved.path).toMatch(/\/sections\/applicant$/)
    expect(saved.accept).toBe('application/json')
    expect(saved.body.get('parkName')).toBe('新的名称')
    expect(saved.body.get('_csrf')).toBe('token')
    await page.getByText('草稿已自动保存').waitFor()
  })
})

describe('a draft saved by itself', () => {
  it('lets the next save go on from what was saved', async () => {
    await open('section-applicant')
    await page.locator('[name="parkName"]').fill('新的名称')
    await page.getByText('草稿已自动保存').waitFor()
    expect(await page.locator('[name="_version"]').inputValue()).toBe('7')
  })
})

describe('a form', () => {
  it('is sent once however often the button is pressed', async () => {
    await open('withdraw')
    await page.locator('[name="reason"]').fill('园区规划调整')
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('main .button-grave')
      button?.click()
      button?.click()
    })
    await page.waitForURL(/\/applications\/.*withdraw$/)
    expect(site.received.filter((one) => one.path.endsWith('/withdraw'))).toHaveLength(1)
  })

  it('goes on rather than adding a row when Enter is pressed', async () => {
    await open('section-industry')
    await page
      .locator('[name="leadIndustries.0.segment"], [name^="leadIndustries.0."][type="text"]')
      .first()
      .press('Enter')
    const sent = await site.arrival((one) => one.path.endsWith('/sections/industry'))
    expect(sent.body.get('_then')).toBe('next')
    expect(sent.body.has('_add')).toBe(false)
  })
})

describe('a file', () => {
  it('is sent straight to the store, and the page waits for its check', async () => {
    await open('upload')
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: '方案.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
    await page.getByRole('button', { name: '上传' }).click()
    const stored = await site.arrival((one) => one.path === '/store')
    expect(stored.raw).toContain('up/1/$')
    expect(stored.raw).toContain('%PDF-1.7')
    await page.waitForURL(/key=up%2F1%2F%E6%96%B9%E6%A1%88\.pdf/)
  })
})

describe('a page with problems', () => {
  it('puts the reader at the list of problems, which leads to the inputs', async () => {
    await open('section-invalid')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('errors')
    await page.locator('.errors a').first().click()
    expect(new URL(page.url()).hash).toBe('#f-parkName')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-parkName')
  })
})
