import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gallery } from '#tests/web/gallery.ts'
import type { Site } from '#tests/web/site.ts'
import { openSite } from '#tests/web/site.ts'
import { launchBrowser } from '../../scripts/browser.ts'

let site: Site
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await openSite()
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 390, height: 900 } })
})

afterAll(async () => {
  await browser.close()
  site.close()
})

describe('every page', () => {
  it.each(gallery.map(({ name }) => name))('%s has no serious finding and fits a phone', async (name) => {
    const refused: string[] = []
    page.removeAllListeners('console').on('console', (line) => {
      if (line.type() === 'error') refused.push(line.text())
    })
    await page.goto(`${site.origin}/pages/${name}`)
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { violations, passes } = await window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      })
      const lines = violations.map(
        ({ id, impact, nodes }) =>
          `${impact} ${id}: ${nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 160))
            .join(' | ')}`,
      )
      return { lines, passes: passes.length }
    })
    expect(found.lines).toEqual([])
    expect(found.passes).toBeGreaterThan(10)
    expect(refused).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})
