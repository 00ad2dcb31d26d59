import { addDays, addMonths } from '#schemas/fields/day.ts'

/** A quarter is written 2026Q1. */
export interface Span {
  readonly from: string
  readonly to: string
}

export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

export function isQuarter(text: string): boolean {
  return /^20\d{2}Q[1-4]$/.test(text)
}

/** First and last day of a quarter. */
export function spanOf(quarter: string): Span {
  const month = (Number(quarter.slice(5)) - 1) * 3 + 1
  const from = `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
  return { from, to: addDays(addMonths(from, 3), -1) }
}

export function nextQuarter(quarter: string): string {
  return quarterOf(addDays(spanOf(quarter).to, 1))
}

/** All quarters from that of one day to that of another. */
export function quartersBetween(from: string, to: string): string[] {
  const last = quarterOf(to)
  const quarters: string[] = []
  for (let one = quarterOf(from); one <= last; one = nextQuarter(one)) quarters.push(one)
  return quarters
}

/** The quarters of its year up to this one: what flows of the year so far are added up from. */
export function yearToDate(quarter: string): string[] {
  const year = quarter.slice(0, 4)
  return [1, 2, 3, 4].map((n) => `${year}Q${n}`).filter((one) => one <= quarter)
}

/** The day a quarter is looked at: its last one, or today while it runs. */
export function seenOn(quarter: string, today: string): string {
  const { to } = spanOf(quarter)
  return to < today ? to : today
}
