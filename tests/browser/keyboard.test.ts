import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeFor } from '#tests/browser/support/applicant.ts'
import { focused, reach } from '#tests/browser/support/keyboard.ts'
import { linkFor } from '#tests/browser/support/officer.ts'
import type { Visitor } from '#tests/browser/support/visitor.ts'
import { visit } from '#tests/browser/support/visitor.ts'
import { applied } from '#tests/support/applied.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { launchBrowser } from '../../scripts/browser.ts'

const started = await startProduct()
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  visitor = await visit(browser, started)
})
afterAll(() => browser.close())

describe('with the keyboard alone', () => {
  test('a reader skips the heading of a page', async () => {
    const { page, open } = visitor
    await open('/')
    await reach(page, '.skip')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main')
  })

  test('an applicant signs in, begins an application and is led to what is wrong in it', async () => {
    const { page, open, leave } = visitor
    const enter = () => leave(() => page.keyboard.press('Enter'))
    await open('/sign-in')
    await reach(page, '[name="email"]')
    await page.keyboard.type('keys@parks.example')
    await enter()
    await reach(page, '[name="code"]')
    await page.keyboard.type(await codeFor(started, 'keys@parks.example'))
    await enter()
    await reach(page, 'main button[type="submit"]')
    await enter()
    await reach(page, 'main a[href$="/sections/applicant"]')
    await enter()
    await reach(page, '[name="parkName"]')
    await page.keyboard.type('一')
    await reach(page, '[name="districtId"]')
    await page.keyboard.press('ArrowDown')
    await reach(page, '[name="propertyTenure"]')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[name="propertyTenure"]:checked').inputValue()).toBe('租赁')
    await reach(page, '[name="tenureEndOn"]')
    await reach(page, 'button[name="_then"][value="next"]:not(.unseen)')
    await enter()
    expect(await focused(page)).toBe('errors')
    await reach(page, '.errors a')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('f-parkName')
    expect(await page.locator('[name="parkName"]').inputValue()).toBe('一')
  })

  test('an officer decides', async () => {
    const { spec, handler } = await applied(started, parkIn('500120'))
    const { page, open, leave } = visitor
    await open(await linkFor(started, handler.email, spec.parkName))
    await reach(page, '[name="decision"]')
    await page.keyboard.press('Space')
    await reach(page, '[name="confirmName"]')
    await page.keyboard.type(handler.name)
    await reach(page, 'button[value="decide"]')
    await leave(() => page.keyboard.press('Enter'))
    expect(page.url()).toMatch(/\/decided$/)
    expect(visitor.faults).toEqual([])
  })
})
