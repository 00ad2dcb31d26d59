import type { Posted } from '#schemas/fields/field.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** The text posted under a name, trimmed; nothing typed gives undefined. Line ends become LF. */
export function typed(posted: Posted, name: string): string | undefined {
  const text = (posted.get(name)?.[0] ?? '').replace(/\r\n?/g, '\n').replace(CONTROL, '').trim()
  return text === '' ? undefined : text
}

/** Full-width digits, letters and punctuation become half-width; spaces go. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** How many characters a person would count. */
export function count(text: string): number {
  return Array.from(text).length
}
