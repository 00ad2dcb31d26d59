import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleScoreSheet } from '#schemas/examples/assessment.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { indicatorsOf, isJudged } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { codeFor } from '#tests/browser/support/applicant.ts'
import { reach } from '#tests/browser/support/keyboard.ts'
import { linkFor } from '#tests/browser/support/officer.ts'
import { visit } from '#tests/browser/support/visitor.ts'
import { atInvitation } from '#tests/support/at-panel.ts'
import { parkIn } from '#tests/support/park.ts'
import { startProduct } from '#tests/support/product.ts'
import { launchBrowser } from '../../scripts/browser.ts'

const started = await startProduct()
const park = await atInvitation(started, parkIn('500120'))
const invited = await park.panel.asked('invitation')
const points = indicatorsOf(selection2026)
  .filter(isJudged)
  .map(({ max }) => roundTo(max * 0.8, 1))
const total = roundTo(
  points.reduce((sum, one) => sum + one, 0),
  2,
)
const { strengths, weaknesses } = exampleScoreSheet([])
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each([
  { how: 'with the page functions', javaScriptEnabled: true, seat: 0 },
  { how: 'without JavaScript', javaScriptEnabled: false, seat: 1 },
])(
  'an expert declares, scores and confirms by a mailed code with the keyboard alone, $how',
  { timeout: 60_000 },
  async ({ javaScriptEnabled, seat }) => {
    const { product } = started
    const email = invited[seat] ?? ''
    const { name = '' } = (await park.seat(email)) ?? {}
    const visitor = await visit(browser, started, { javaScriptEnabled })
    const { page, open, leave } = visitor
    const enter = () => leave(() => page.keyboard.press('Enter'))
    const tick = async (selector: string) => {
      await reach(page, selector)
      await page.keyboard.press('Space')
    }
    const write = async (selector: string, text: string) => {
      await reach(page, selector)
      await page.keyboard.type(text)
    }

    await open(await linkFor(started, email, park.spec.parkName))
    expect(await page.locator('main').textContent()).not.toContain(park.spec.operatorUscc)
    for (const one of ['decision', 'relationNone', 'confidentiality', 'agreement'])
      await tick(`[name="${one}"]`)
    await write('[name="confirmName"]', name)
    await reach(page, 'button[value="decide"]')
    await enter()
    expect(page.url()).toMatch(/\/decided$/)

    await open(await linkFor(started, email, park.spec.parkName))
    expect(await page.locator('[name="decision"]:checked').inputValue()).toBe('提交评分')
    for (const [n, score] of points.entries()) await write(`[name="judgedItems.${n}.score"]`, String(score))
    if (javaScriptEnabled)
      expect(await page.locator('#f-totalJudged .fixed-value').textContent()).toBe(`${total} 分`)
    await write('[name="strengths"]', String(strengths))
    await write('[name="weaknesses"]', String(weaknesses))
    await tick('[name="recommendLevel"]')
    await reach(page, 'button[value="code"]')
    await enter()
    await product.settle()
    expect(await page.locator('#f-totalJudged .fixed-value').textContent()).toBe(`${total} 分`)
    await write('[name="confirmCode"]', await codeFor(started, email))
    await reach(page, 'button[value="decide"]')
    await enter()
    expect(page.url()).toMatch(/\/decided$/)
    expect((await park.seat(email))?.state).toBe('scored')
    expect(visitor.faults).toEqual([])
  },
)

test('the standard of every item is one press away, with its range of points', async () => {
  const email = invited[2] ?? ''
  await park.panel.answer(email)
  const visitor = await visit(browser, started)
  const { page, open } = visitor
  await open(await linkFor(started, email, park.spec.parkName))
  const guides = page.locator('.guide')
  expect(await guides.count()).toBe(points.length)
  expect(await guides.first().locator('li').first().isVisible()).toBe(false)
  await reach(page, '.guide summary')
  await page.keyboard.press('Enter')
  const lines = await guides.first().locator('li').allTextContents()
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^0\.9 分以上：/)
  expect(await guides.first().locator('li').first().isVisible()).toBe(true)
})
