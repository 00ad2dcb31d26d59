import type { Page } from 'playwright-core'
import type { Answer } from '#schemas/fields/field.ts'

/** Written the same in both languages: kinds of files, names of formats and standards, numbers of cases and documents. */
const shared =
  /\{"type".*\}|[A-Z]{1,2} 列|https?:\/\/\S+|[\w.$-]+@[\w.-]+|(?:SB|YY|XS|CQSTJY|SEL|ANN)-\d{4}(?:-\S+)?|\b[0-9A-Z]{18}\b|公示〔\d{4}〕\d+号|\b(?:PDF|JPE?G|PNG|XLSX|CSV|GeoJSON|MultiPolygon|Polygon|SHA-256|CGCS2000|WGS-?84|KB|MB|JSON|Word|A\d|AI|GB\/T|English|row_\d+|v\d)\b|\b[0-9a-f]{16,}\b|[\w-]+\.(pdf|jpg|xlsx|geojson)\b/gi

/** Everything a reader of the page is shown or told, in whole runs of text; what is marked as another language is left out. */
export function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title]
    const own = document.documentElement.lang
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: holder, textContent } = walker.currentNode
      if (!holder || holder.closest('script, style, textarea, pre, code, .code')) continue
      if (holder.closest('[lang]')?.getAttribute('lang') !== own) continue
      if (textContent?.trim()) found.push(textContent.trim())
    }
    for (const one of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        const text = one.getAttribute(name)
        if (text) found.push(text)
      }
    return found
  })
}

/** What stands on a page in a language it should not be in, once the given data is taken away. */
export function strays(words: readonly string[], lang: 'zh-CN' | 'en', data: readonly string[]): string[] {
  const foreign = lang === 'en' ? /[\p{Script=Han}、，；：。（）]/u : /[A-Za-z]{2,}/
  const found = words.filter((text) => {
    let left = text.replace(shared, '')
    if (!foreign.test(left)) return false
    for (const one of data) left = left.replaceAll(one, '')
    return foreign.test(left)
  })
  return [...new Set(found)]
}

/** Every text in some answers, longest first, so that a part never hides the whole. */
export function textsIn(...values: readonly (Answer | undefined)[]): string[] {
  const texts = (value: Answer | undefined): string[] => {
    if (typeof value === 'string') return [value]
    if (typeof value !== 'object' || value === null) return []
    return Object.values(value).flatMap(texts)
  }
  return [...new Set(values.flatMap(texts))].filter(Boolean).sort((a, b) => b.length - a.length)
}
