import { quarterSaid } from '#domain/quarter-words.ts'
import type { Lang } from '#web/messages/language.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const chongqing = 8 * 60 * 60 * 1000

/** `2026-11-23` → 2026年11月23日 or 23 Nov 2026. Anything else is given back as it is. */
export function formatDate(lang: Lang, date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!parts) return date
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return lang === 'en' ? `${day} ${months[month - 1]} ${year}` : `${year}年${month}月${day}日`
}

/** An instant (ISO 8601) in Chongqing time, to the minute. */
export function formatTime(lang: Lang, instant: string): string {
  const millis = Date.parse(instant)
  if (Number.isNaN(millis)) return instant
  const local = new Date(millis + chongqing).toISOString()
  return `${formatDate(lang, local.slice(0, 10))} ${local.slice(11, 16)}`
}

/** What a matter is about in time: `2026Q4` → 2026年第4季度 or Q4 2026, `2026` → 2026年度; anything else is given back as it is. */
export function formatPeriod(lang: Lang, period: string): string {
  if (/^\d{4}$/.test(period)) return lang === 'en' ? period : `${period}年度`
  return quarterSaid(period, lang === 'en' ? 'en' : 'zh')
}

/** The Chongqing date of an instant. */
export const dateOf = (instant: string): string =>
  new Date(Date.parse(instant) + chongqing).toISOString().slice(0, 10)
