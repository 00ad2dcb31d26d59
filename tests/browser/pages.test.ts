import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect } from '#tests/browser/support/inspect.ts'
import { stage } from '#tests/browser/support/scenes.ts'
import { show } from '#tests/browser/support/show.ts'
import type { Visitor } from '#tests/browser/support/visitor.ts'
import { visit } from '#tests/browser/support/visitor.ts'
import { strays, wordsOn } from '#tests/browser/support/words.ts'
import { startProduct } from '#tests/support/product.ts'
import { launchBrowser } from '../../scripts/browser.ts'

const languages = ['zh-CN', 'en'] as const
type Lang = (typeof languages)[number]

const started = await startProduct()
const { scenes, data } = await stage(started)
const visitors = new Map<Lang, Visitor>()
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
  for (const lang of languages)
    visitors.set(lang, await visit(browser, started, { locale: lang, viewport: { width: 360, height: 780 } }))
})
afterAll(() => browser.close())

test.each(scenes)('$name: accessible, light, fits a phone and keeps to its language', async (scene) => {
  const found = await Promise.all(
    [...visitors].map(async ([lang, visitor]) => {
      if (scene.zhOnly && lang !== 'zh-CN') return []
      visitor.faults.length = 0
      await show(visitor, scene)
      const words = scene.zhOnly ? [] : await wordsOn(visitor.page)
      return [...(await inspect(visitor, lang)), ...strays(words, lang, data), ...visitor.faults]
    }),
  )
  expect(found.flat()).toEqual([])
  expect(await visitors.get('en')?.page.locator('html').getAttribute('lang')).toBe('en')
})
