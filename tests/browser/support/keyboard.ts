import type { Page } from 'playwright-core'

const most = 400

/** Goes from control to control with the Tab key until one fits; every stop on the way must show that it has the focus. */
export async function reach(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((wanted) => {
      const at = document.activeElement
      if (!at || at === document.body) return { there: false, shown: true, what: 'the page itself' }
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
      const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      const shown = (ring || boxShadow !== 'none') && at.getClientRects().length > 0
      return { there: at.matches(wanted), shown, what: at.outerHTML.slice(0, 200) }
    }, selector)
    if (!stop.shown) throw new Error(`nobody sees the focus at ${stop.what}`)
    if (stop.there) return
  }
  throw new Error(`the Tab key never reaches ${selector}`)
}

/** What has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '')
}
