import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkDue,
  firstDay,
  isQuarter,
  lastDay,
  lateDays,
  missingFrom,
  nextQuarter,
  numberIn,
  previousQuarter,
  quarterOf,
  reportDue,
  sameQuarterLastYear,
  yearToDate,
} from '#domain/quarter.ts'
import { addDays, daysBetween } from '#schemas/fields/day.ts'
import { isWorkday, workingDaysBetween } from '#schemas/reference/working-days.ts'

const quarters = fc
  .tuple(fc.integer({ min: 2024, max: 2099 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, no]) => `${year}Q${no}`)

test.each([
  ['2026Q1', '2026-01-01', '2026-03-31', '2026-04-15', '2026-04-22'],
  ['2026Q2', '2026-04-01', '2026-06-30', '2026-07-14', '2026-07-21'],
  ['2025Q4', '2025-10-01', '2025-12-31', '2026-01-15', '2026-01-22'],
  ['2026Q3', '2026-07-01', '2026-09-30', '2026-10-20', '2026-10-27'],
])('%s lasts from %s to %s; its report is due on %s, its check on %s', (quarter, from, to, due, check) => {
  expect([firstDay(quarter), lastDay(quarter)]).toEqual([from, to])
  expect([reportDue(quarter).on, checkDue(quarter).on]).toEqual([due, check])
})

test('a report is late from the moment after 18:00 of its last day, by working days', () => {
  const { at } = reportDue('2026Q1')
  expect(at).toBe('2026-04-15T10:00:00.000Z')
  expect(lateDays('2026Q1', at, '2026-04-15')).toBe(0)
  expect(lateDays('2026Q1', '2026-04-15T10:00:00.001Z', '2026-04-15')).toBe(1)
  expect(lateDays('2026Q1', '2026-04-17T01:00:00.000Z', '2026-04-17')).toBe(2)
  expect(lateDays('2026Q1', '2026-04-20T01:00:00.000Z', '2026-04-20')).toBe(3)
  expect(missingFrom('2026Q1')).toBe('2026-04-29')
})

test('a due date in a year without an official calendar is provisional', () => {
  expect(reportDue('2026Q4').provisional).toBe(true)
  expect(reportDue('2026Q3').provisional).toBe(false)
})

test('what is no quarter is not taken for one', () => {
  for (const text of ['2026Q5', '2026q1', '2026', '26Q1', '2026Q11']) expect(isQuarter(text)).toBe(false)
  expect(() => firstDay('2026Q0')).toThrow('not a quarter')
})

test('every day lies in one quarter, and quarters follow each other without a gap', () => {
  fc.assert(
    fc.property(quarters, fc.nat({ max: 91 }), (quarter, n) => {
      const day = addDays(firstDay(quarter), n % (daysBetween(firstDay(quarter), lastDay(quarter)) + 1))
      expect(quarterOf(day)).toBe(quarter)
      expect(firstDay(nextQuarter(quarter))).toBe(addDays(lastDay(quarter), 1))
      expect(previousQuarter(nextQuarter(quarter))).toBe(quarter)
      expect(nextQuarter(sameQuarterLastYear(quarter)) < quarter).toBe(true)
      expect(numberIn(sameQuarterLastYear(quarter))).toBe(numberIn(quarter))
      expect(yearToDate(quarter)).toEqual({ from: `${quarter.slice(0, 4)}-01-01`, to: lastDay(quarter) })
    }),
  )
})

test('a report is due ten working days after its quarter, on a working day, and the check five later', () => {
  fc.assert(
    fc.property(quarters, (quarter) => {
      const [due, check] = [reportDue(quarter).on, checkDue(quarter).on]
      expect(isWorkday(due) && isWorkday(check)).toBe(true)
      expect(workingDaysBetween(lastDay(quarter), due)).toBe(10)
      expect(workingDaysBetween(due, check)).toBe(5)
      expect(missingFrom(quarter) > check).toBe(true)
    }),
  )
})
