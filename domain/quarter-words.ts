/** A quarter in words: 2026Q1 → 2026年第1季度 or Q1 2026. Anything else is given back as it is. */
export function quarterSaid(quarter: string, lang: 'zh' | 'en' = 'zh'): string {
  return quarter.replace(/^(\d{4})Q([1-4])$/, lang === 'zh' ? '$1年第$2季度' : 'Q$2 $1')
}
