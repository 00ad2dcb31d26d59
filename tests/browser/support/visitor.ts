import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Started } from '#tests/support/product.ts'

export interface Visitor {
  readonly page: Page
  /** Where the product is. */
  readonly home: string
  /** What a browser complained about: errors of scripts and of the content policy, requests that failed. */
  readonly faults: string[]
  /** Bytes that came over the wire for each address, as they were last asked for. */
  readonly sizes: ReadonlyMap<string, Promise<number>>
  /** Opens an address of the product. */
  open(path: string): Promise<void>
  /** Presses what leads to another page and waits until that page is there. */
  leave(press: () => Promise<void>): Promise<void>
}

/** One person at a browser of his own. */
export async function visit(
  browser: Browser,
  { product }: Started,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: product.url,
    locale: 'zh-CN',
    viewport: { width: 1200, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const faults: string[] = []
  const sizes = new Map<string, Promise<number>>()
  page.on('requestfinished', (request) => {
    const before = sizes.get(request.url())
    const now = request.sizes().then(({ responseBodySize }) => responseBodySize)
    // What the browser had already weighs nothing the second time.
    const size = now.then(async (bytes) => bytes || (before ?? 0))
    // A browser that closes meanwhile answers no more; only whoever asks for the size needs to know.
    size.catch(() => undefined)
    sizes.set(request.url(), size)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => {
    // Answers are looked at below; a page that says no has a status of its own.
    if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
      faults.push(line.text())
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${why}`)
  })
  page.on('response', (answer) => {
    const most = answer.request().resourceType() === 'document' ? 499 : 399
    if (answer.status() > most) faults.push(`${answer.url()}: ${answer.status()}`)
  })
  return {
    page,
    home: product.url,
    faults,
    sizes,
    async open(path) {
      await page.goto(path)
    },
    async leave(press) {
      await Promise.all([page.waitForEvent('load'), press()])
    },
  }
}
