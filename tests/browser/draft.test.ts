import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { begin, signIn } from '#tests/browser/support/applicant.ts'
import { attach } from '#tests/browser/support/documents.ts'
import type { Visitor } from '#tests/browser/support/visitor.ts'
import { visit } from '#tests/browser/support/visitor.ts'
import { startProduct } from '#tests/support/product.ts'
import { launchBrowser } from '../../scripts/browser.ts'

const started = await startProduct()
let browser: Browser
let visitor: Visitor
let id: string

beforeAll(async () => {
  browser = await launchBrowser()
  visitor = await visit(browser, started)
  await signIn(visitor, started, 'draft@parks.example')
  id = await begin(visitor)
})
afterAll(() => browser.close())

test('what was typed is there again without anybody having pressed a button', async () => {
  const { page, open, leave, faults } = visitor
  await open(`/applications/${id}/sections/applicant`)
  await page.locator('[name="parkName"]').fill('缙云山下示例园')
  await page.getByText('草稿已自动保存').waitFor()
  await leave(async () => void (await page.reload()))
  expect(await page.locator('[name="parkName"]').inputValue()).toBe('缙云山下示例园')
  await page.locator('[name="parkAddress"]').fill('北碚区样例路 16 号')
  await page.getByText('草稿已自动保存').waitFor()
  await leave(() => page.getByRole('button', { name: '保存并返回概览' }).click())
  expect(await page.locator('h1').textContent()).toContain('缙云山下示例园')
  expect(faults).toEqual([])
})

test('a document is sent with its progress shown, checked and named as received', async () => {
  const { page, open, faults } = visitor
  await open(`/applications/${id}/attachments/licence`)
  await attach(visitor, 'pdf')
  await page.locator('.tag', { hasText: '已接收' }).waitFor()
  expect(await page.locator('.files').textContent()).toMatch(/示例材料\.pdf.*[0-9a-f]{64}/s)
  expect(faults).toEqual([])
})

test('a document that is not what its slot takes is refused with the reason', async () => {
  const { page, open } = visitor
  await open(`/applications/${id}/attachments/plan`)
  await attach(visitor, 'png')
  await page.locator('.tag', { hasText: '未通过' }).waitFor()
  expect(await page.locator('.files .error').textContent()).toMatch(/PDF/)
})
