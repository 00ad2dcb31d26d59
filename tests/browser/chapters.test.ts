import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chapters } from '#tests/browser/support/chapters.ts'
import { inspect } from '#tests/browser/support/inspect.ts'
import { show } from '#tests/browser/support/show.ts'
import type { Visitor } from '#tests/browser/support/visitor.ts'
import { visit } from '#tests/browser/support/visitor.ts'
import { strays, wordsOn } from '#tests/browser/support/words.ts'
import { startProduct } from '#tests/support/product.ts'
import { launchBrowser } from '../../scripts/browser.ts'

const languages = ['zh-CN', 'en'] as const
type Lang = (typeof languages)[number]

const started = await startProduct({ at: '2026-09-01T02:00:00.000Z' })
const { chapters: story, data } = await chapters(started)
const visitors = new Map<Lang, Visitor>()
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
  for (const lang of languages)
    visitors.set(lang, await visit(browser, started, { locale: lang, viewport: { width: 360, height: 780 } }))
})
afterAll(() => browser.close())

test.each(story)(
  '$name: its pages are accessible, light, fit a phone and keep to their language',
  { timeout: 90_000 },
  async ({ play }) => {
    const scenes = await play()
    const found = await Promise.all(
      [...visitors].map(async ([lang, visitor]) => {
        const faults: string[] = []
        for (const scene of scenes) {
          visitor.faults.length = 0
          await show(visitor, scene)
          const words = await wordsOn(visitor.page)
          const here = [...(await inspect(visitor, lang)), ...strays(words, lang, data), ...visitor.faults]
          faults.push(...here.map((fault) => `${scene.name} (${lang}): ${fault}`))
        }
        return faults
      }),
    )
    expect(found.flat()).toEqual([])
  },
)
