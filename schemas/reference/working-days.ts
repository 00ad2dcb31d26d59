import { addDays } from '#schemas/fields/day.ts'
import { CALENDAR } from '#schemas/reference/calendar.ts'

/** A day reached by counting working days. Provisional (暂定) when the count met a year without an official calendar. */
export interface WorkingDay {
  readonly date: string
  readonly provisional: boolean
}

const MOST_DAYS = 4000

export function isWorkday(day: string): boolean {
  const year = CALENDAR[day.slice(0, 4)]
  if (year?.madeUp.includes(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  return !year?.off.some(([first, last]) => first <= day && day <= last)
}

/** The n-th working day after `from` (before it when n is negative); with `countFirst`, `from` itself counts as the first when it is one. */
export function addWorkingDays(from: string, n: number, options: { countFirst?: boolean } = {}): WorkingDay {
  const step = n < 0 ? -1 : 1
  let left = Math.abs(n)
  let day = from
  let provisional = !isOfficial(from)
  if (options.countFirst && left > 0 && isWorkday(day)) left--
  for (let walked = 0; left > 0 && walked < MOST_DAYS; walked++) {
    day = addDays(day, step)
    provisional ||= !isOfficial(day)
    if (isWorkday(day)) left--
  }
  return { date: day, provisional }
}

/** The day itself when it is a working day, else the next one: a deadline on a day off moves on. */
export function moveToWorkday(day: string): WorkingDay {
  let moved = day
  for (let walked = 0; !isWorkday(moved) && walked < MOST_DAYS; walked++) moved = addDays(moved, 1)
  return { date: moved, provisional: !isOfficial(moved) || !isOfficial(day) }
}

/** Working days after `from` up to and including `to`; negative when `to` lies before. */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkday(day)) count++
  }
  return count
}

function isOfficial(day: string): boolean {
  return CALENDAR[day.slice(0, 4)]?.status === 'official'
}
