import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What a reader who cannot see or point, or who has a small screen, would stumble over. */
export async function inspect(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 2)
            .map((node) => node.html.slice(0, 160))
            .join(' | ')}`,
      )
  })
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return ''
    const far = [...document.querySelectorAll('main *')].find(
      (one) => one.getBoundingClientRect().right > innerWidth,
    )
    return `${document.documentElement.scrollWidth}px wide: ${far?.outerHTML.slice(0, 160)}`
  })
  return wide ? [...found, wide] : found
}
