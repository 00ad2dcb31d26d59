import type { Due } from '#domain/task.ts'
import { instantOf } from '#domain/time.ts'
import { addDays } from '#schemas/fields/day.ts'
import { addWorkingDays, workingDaysBetween } from '#schemas/reference/working-days.ts'

/** A quarter is written `2026Q1`; as text quarters sort in time order. */
export type Quarter = string

const written = /^(?<year>\d{4})Q(?<no>[1-4])$/

/** Working days after the quarter's end for the park, and then for the district; source: F08. */
const parkDays = 10
const districtDays = 5
/** So many working days after its due date a report is recorded as missing; source: F08 R4. */
const missingDays = 10

const portalEnd = '18:00'
const dayEnd = '24:00'

interface Span {
  readonly from: string
  readonly to: string
}

export function isQuarter(text: string): boolean {
  return written.test(text)
}

/** The quarter a day lies in. */
export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

export function yearOf(quarter: Quarter): number {
  return partsOf(quarter).year
}

export function numberIn(quarter: Quarter): number {
  return partsOf(quarter).no
}

export function firstDay(quarter: Quarter): string {
  const { year, no } = partsOf(quarter)
  return `${year}-${String(no * 3 - 2).padStart(2, '0')}-01`
}

export function lastDay(quarter: Quarter): string {
  return addDays(firstDay(nextQuarter(quarter)), -1)
}

export function nextQuarter(quarter: Quarter): Quarter {
  const { year, no } = partsOf(quarter)
  return no === 4 ? `${year + 1}Q1` : `${year}Q${no + 1}`
}

export function previousQuarter(quarter: Quarter): Quarter {
  const { year, no } = partsOf(quarter)
  return no === 1 ? `${year - 1}Q4` : `${year}Q${no - 1}`
}

export function sameQuarterLastYear(quarter: Quarter): Quarter {
  const { year, no } = partsOf(quarter)
  return `${year - 1}Q${no}`
}

/** The days of the quarter, both ends included. */
export function spanOf(quarter: Quarter): Span {
  return { from: firstDay(quarter), to: lastDay(quarter) }
}

/** From the first of January to the end of the quarter: what a sum of the report covers. */
export function yearToDate(quarter: Quarter): Span {
  return { from: `${yearOf(quarter)}-01-01`, to: lastDay(quarter) }
}

/** When the park's report is due: the tenth working day after the quarter's end, at 18:00. */
export function reportDue(quarter: Quarter): Due {
  const { date, provisional } = addWorkingDays(lastDay(quarter), parkDays)
  return { on: date, at: instantOf(date, portalEnd), provisional, workingDays: parkDays }
}

/** When the district's check of it is due. */
export function checkDue(quarter: Quarter): Due {
  const { date, provisional } = addWorkingDays(reportDue(quarter).on, districtDays)
  return { on: date, at: instantOf(date, dayEnd), provisional, workingDays: districtDays }
}

/** The last day before a report that did not come is recorded as missing. */
export function missingFrom(quarter: Quarter): string {
  return addWorkingDays(reportDue(quarter).on, missingDays).date
}

/** Working days a report handed in at this instant is late; 0 when it is on time. Later on the day it was due counts as one. */
export function lateDays(quarter: Quarter, at: string, day: string): number {
  const due = reportDue(quarter)
  return at <= due.at ? 0 : Math.max(1, workingDaysBetween(due.on, day))
}

function partsOf(quarter: Quarter): { year: number; no: number } {
  const found = written.exec(quarter)?.groups
  if (!found) throw new Error(`not a quarter: ${quarter}`)
  return { year: Number(found.year), no: Number(found.no) }
}
