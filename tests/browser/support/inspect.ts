import axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Visitor } from './visitor.ts'

const heaviest = 60 * 1024

/** What a reader who cannot see or point, or who has a small screen or a slow line, would stumble over. */
export async function inspect({ page, sizes }: Visitor, lang: string): Promise<string[]> {
  const weight = await weigh(page, sizes)
  return [
    ...(await barriers(page, lang)),
    ...(await overflow(page)),
    ...(weight > heaviest ? [`${weight} bytes`] : []),
  ]
}

/** Colours are the same in every language, and looking at them takes longest. */
async function barriers(page: Page, lang: string): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (colours) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: colours } },
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
  }, lang === 'zh-CN')
}

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth
    if (wide <= innerWidth) return []
    const far = [...document.querySelectorAll('main *')].find(
      (one) => !one.closest('.scroll') && one.getBoundingClientRect().right > innerWidth,
    )
    return [`${wide} px wide: ${far?.outerHTML.slice(0, 160)}`]
  })
}

/** The page with its stylesheet and script, as they came over the wire. */
async function weigh(page: Page, sizes: Visitor['sizes']): Promise<number> {
  const parts = await page.evaluate(() => [
    location.href.replace(/#.*/, ''),
    ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map((one) => one.src),
    ...[...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map((one) => one.href),
  ])
  const bytes = await Promise.all(
    parts.map((part) => sizes.get(part) ?? Promise.reject(new Error(`nothing came from ${part}`))),
  )
  return bytes.reduce((sum, one) => sum + one, 0)
}
