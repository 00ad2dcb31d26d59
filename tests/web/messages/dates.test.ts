import { describe, expect, it } from 'vitest'
import { dateOf, formatDate, formatTime } from '#web/messages/dates.ts'
import { formatBytes, formatMoney, formatNumber } from '#web/messages/numbers.ts'

describe('dates', () => {
  it('read as in official documents', () => {
    expect(formatDate('zh-CN', '2026-11-03')).toBe('2026年11月3日')
    expect(formatDate('en', '2026-11-03')).toBe('3 Nov 2026')
  })

  it('stay as typed when they are none', () => {
    expect(formatDate('zh-CN', '去年')).toBe('去年')
    expect(formatTime('zh-CN', '去年')).toBe('去年')
  })

  it('are told in Chongqing time, also past midnight', () => {
    expect(formatTime('zh-CN', '2026-11-23T16:05:00Z')).toBe('2026年11月24日 00:05')
    expect(dateOf('2026-12-31T16:00:00Z')).toBe('2027-01-01')
  })
})

describe('figures', () => {
  it('are grouped; money has two decimals', () => {
    expect(formatNumber(1234567.5)).toBe('1,234,567.5')
    expect(formatMoney(3000)).toBe('3,000.00')
  })

  it('of files are short', () => {
    expect([900, 18_233, 2_100_332].map(formatBytes)).toEqual(['900 B', '18 KB', '2.0 MB'])
  })
})
