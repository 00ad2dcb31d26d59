import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { addDays } from '#schemas/fields/day.ts'
import {
  addWorkingDays,
  isWorkday,
  moveToWorkday,
  workingDaysBetween,
} from '#schemas/reference/working-days.ts'

function daysOf(year: number): string[] {
  const days: string[] = []
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day)
  return days
}

describe('working days', () => {
  it.each([
    ['2025-09-26', 5, '2025-10-10'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-04-29', 7, '2026-05-12'],
    ['2026-06-15', 5, '2026-06-23'],
    ['2026-09-18', 5, '2026-09-24'],
  ])('counts from %s, the day itself not counted, %i days to %s', (from, n, date) => {
    expect(addWorkingDays(from, n)).toEqual({ date, provisional: false })
    expect(workingDaysBetween(from, date)).toBe(n)
  })

  it.each([
    ['2025-09-26', 5, '2025-10-09'],
    ['2026-09-18', 5, '2026-09-23'],
  ])('counts from %s, the day itself counted, %i days to %s', (from, n, date) => {
    expect(addWorkingDays(from, n, { countFirst: true }).date).toBe(date)
  })

  it('marks a day that reaches into a year without an official calendar as provisional', () => {
    expect(addWorkingDays('2026-12-30', 5)).toEqual({ date: '2027-01-07', provisional: true })
    expect(moveToWorkday('2027-01-01')).toEqual({ date: '2027-01-04', provisional: true })
  })

  it.each([2025, 2026])('agrees with an independent calendar on every day of %i', (year) => {
    const days = daysOf(year)
    expect(days.filter(isWorkday)).toEqual(days.filter((day) => chineseDays.isWorkday(day)))
    expect(days.filter(isWorkday)).toHaveLength(248)
  })

  it('moves a deadline on a day off to the next working day', () => {
    expect(moveToWorkday('2026-10-03').date).toBe('2026-10-08')
    expect(moveToWorkday('2026-10-10').date).toBe('2026-10-10')
  })

  it('counts back for reminders', () => {
    expect(addWorkingDays('2026-10-09', -3).date).toBe('2026-09-29')
    expect(workingDaysBetween('2026-10-09', '2026-09-29')).toBe(-3)
  })
})
