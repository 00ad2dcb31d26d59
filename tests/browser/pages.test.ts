import { appendFileSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect } from '#tests/browser/support/inspect.ts'
import { stage } from '#tests/browser/support/scenes.ts'
import type { Visitor } from '#tests/browser/support/visitor.ts'
import { visit } from '#tests/browser/support/visitor.ts'
import { strays, wordsOn } from '#tests/browser/support/words.ts'
import { startProduct } from '#tests/support/product.ts'
import { launchBrowser } from '../../scripts/browser.ts'

const started = await startProduct()
const { scenes, data } = await stage(started)
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(['zh-CN', 'en'] as const)('in %s', (lang) => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visit(browser, started, { locale: lang, viewport: { width: 360, height: 780 } })
  })

  test.each(scenes.filter((scene) => lang === 'zh-CN' || !scene.zhOnly))('$name', async (scene) => {
    const { page, open, leave, faults } = visitor
    faults.length = 0
    await page.context().clearCookies()
    await page.context().addCookies(
      (scene.as ?? '')
        .split('; ')
        .filter(Boolean)
        .map((pair) => ({
          name: pair.split('=')[0] ?? '',
          value: pair.slice(pair.indexOf('=') + 1),
          url: started.product.url.replace('http:', 'https:'),
          secure: true,
        })),
    )
    await open(scene.path)
    if (scene.post) {
      const { to = scene.path, fields } = scene.post
      await leave(() =>
        page.evaluate(
          ([to, fields]) => {
            const form = document.createElement('form')
            form.method = 'post'
            form.action = to
            const token = document.querySelector<HTMLInputElement>('[name="_csrf"]')?.value ?? ''
            for (const [name, value] of Object.entries({ ...fields, _csrf: token })) {
              const input = document.createElement('input')
              input.type = 'hidden'
              input.name = name
              input.value = value
              form.append(input)
            }
            document.body.append(form)
            form.submit()
          },
          [to, fields] as const,
        ),
      )
    }
    if (process.env.SHOTS) {
      const file = `${process.env.SHOTS}/${lang}.${scene.name.replace(/[ ,/]+/g, '-')}`
      writeFileSync(`${file}.html`, await page.content())
      await page.screenshot({ path: `${file}.png`, fullPage: true })
    }
    const found = {
      lang: await page.evaluate(() => document.documentElement.lang),
      barriers: await inspect(page),
      strays: scene.zhOnly ? [] : strays(await wordsOn(page), lang, data),
      faults,
    }
    if (process.env.SHOTS)
      appendFileSync(
        `${process.env.SHOTS}/found.jsonl`,
        `${JSON.stringify({ name: scene.name, ...found })}\n`,
      )
    expect(found).toEqual({ lang, barriers: [], strays: [], faults: [] })
  })
})
