import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '#schemas/fields/date.ts'
import { addDays, addMonths, chineseDay, daysBetween, isMonthEnd, readDay } from '#schemas/fields/day.ts'
import { period } from '#schemas/fields/period.ts'
import { codes, post, typedInto } from '#tests/schemas/posted.ts'

const { field } = date('日期', 'Date').notAfterToday()

describe('date', () => {
  it.each([
    '2026-11-23',
    '2026/11/23',
    '2026.11.23',
    '2026年11月23日',
    '２０２６－１１－２３',
    '2026 年 11 月 23 日',
  ])('reads %s', (typed) => {
    expect(typedInto(field, typed)).toBe('2026-11-23')
  })

  it.each(['2026-02-30', '2026-13-01', '26-1-1', '昨天', '2026-1-1-1'])(
    'keeps %s as typed and names it',
    (typed) => {
      expect(typedInto(field, typed)).toBe(typed)
      expect(codes(field, typed)).toEqual(['date'])
    },
  )

  it('counts today as not after today', () => {
    expect(codes(field, '2026-11-23')).toEqual([])
    expect(codes(field, '2026-11-24')).toEqual(['after-today'])
    expect(codes(date('x', 'x').notBeforeToday().field, '2026-11-22')).toEqual(['before-today'])
    expect(codes(field, '0026-11-23')).toEqual(['date-range'])
  })

  it('reads back every day it writes', () => {
    const noon = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(noon, (when) => {
        const day = when.toISOString().slice(0, 10)
        expect(readDay(day)).toBe(day)
        expect(readDay(chineseDay(day))).toBe(day)
      }),
    )
  })
})

describe('days', () => {
  it('adds months to the last day a month has', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-02-29', 48)).toBe('2028-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })

  it('counts days over the end of a year', () => {
    expect(daysBetween('2026-12-30', addDays('2026-12-30', 5))).toBe(5)
    expect(isMonthEnd('2024-02-29')).toBe(true)
    expect(isMonthEnd('2024-02-28')).toBe(false)
  })
})

describe('period', () => {
  const plan = period('起止日期', 'Period').field

  it('reads two days and holds their order', () => {
    const read = plan.decode(post({ 'x.from': '2026/1/1', 'x.to': '2025年12月31日' }), 'x')
    expect(read).toEqual({ from: '2026-01-01', to: '2025-12-31' })
    expect(codes(plan, { from: '2026-01-01', to: '2025-12-31' })).toEqual(['period-order'])
  })

  it('asks for both days', () => {
    expect(plan.decode(post({}), 'x')).toBeUndefined()
    expect(codes(plan, { from: '2026-01-01' })).toEqual(['period'])
  })
})
