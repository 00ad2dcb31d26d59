import type { Page } from './browser.ts'

/** The demonstration met something it did not expect. */
export class Deviation extends Error {
  override readonly name = 'Deviation'
}

export function expectStatus(page: Page, status: number): Page {
  if (page.status !== status) {
    const words = page.text
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 600)
    throw new Deviation(`${page.url} answered ${page.status} instead of ${status}: ${words}`)
  }
  return page
}

export function expectEqual<T>(what: string, found: T, expected: T): void {
  if (found !== expected) throw new Deviation(`${what}: ${String(found)} instead of ${String(expected)}`)
}
