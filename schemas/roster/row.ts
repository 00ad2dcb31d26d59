import { addDays, addMonths, isDay } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { limitFrom, sizeOf } from '#schemas/forms/roster-row/startup.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { countingRules, isBranch } from '#schemas/reference/counting-rules.ts'
import type { SizeClass } from '#schemas/reference/enterprise-size.ts'
import { num, str } from '#schemas/rule.ts'

/** A row of a roster: an entry of the living register, or a row of an application under its number. */
export interface RosterRow {
  readonly id: string
  readonly answers: Answers
}

/** Days from the first on and before the second; without a second they go on. */
export interface Days {
  readonly from: string
  readonly until?: string | undefined
}

/** Whether the day is one of them, at its end. */
export function within({ from, until }: Days, on: string): boolean {
  return from <= on && (until === undefined || on < until)
}

/** While the unit is in the park and its row counts; undefined for a row that never counts. One that waits for another park counts from its release. */
export function stay({ answers }: RosterRow): Days | undefined {
  const { enteredOn, exitOn, status, countsFrom, blocked } = answers
  if (!isDay(enteredOn) || blocked === true || isBranch(str(answers, 'name'))) return undefined
  const from = isDay(countsFrom) && countsFrom > enteredOn ? countsFrom : enteredOn
  if (status === '在园') return { from }
  return isDay(exitOn) && exitOn > from ? { from, until: exitOn } : undefined
}

/** While the unit counts as a start-up, its size of each year taken into account. */
export function startupDays(row: RosterRow): readonly Days[] {
  const there = stay(row)
  if (!there) return []
  if (row.answers.kind === '科创团队') return isTeam(row.answers, there.from) ? [there] : []
  const days = row.answers.kind === '企业' ? incubation(row.answers, there) : undefined
  if (!days) return []
  const turns = yearsOf(row.answers)
    .map((one) => `${num(one, 'year')}-12-31`)
    .filter((day) => day > days.from && (days.until === undefined || day < days.until))
    .sort()
  const starts = [days.from, ...turns]
  return starts
    .map((from, i) => ({ from, until: starts[i + 1] ?? days.until }))
    .filter(({ from }) => isSmall(row.answers, from))
}

/** The day it graduated, staying in the park or leaving it. */
export function graduatedOn({ answers }: RosterRow): string | undefined {
  const stayed = isDay(answers.graduatedOn) ? answers.graduatedOn : undefined
  const left = answers.status === '毕业出园' && isDay(answers.exitOn) ? answers.exitOn : undefined
  return stayed ?? left
}

/** A graduate of either kind; rows of an application do not say when one that stayed did. */
export function isGraduate(row: RosterRow, on: string): boolean {
  const day = graduatedOn(row)
  if (day !== undefined) return day <= on
  const { status, incubationStatus, enteredOn } = row.answers
  return status === '在园' && incubationStatus === '已毕业（留园）' && isDay(enteredOn) && enteredOn <= on
}

/** The yearly figures of a row, oldest first; a row of an application has one year. */
export function yearsOf(answers: Answers): readonly Answers[] {
  const years = rowsOf(answers.years)
  const all = years.length > 0 ? years : [answers]
  return all.filter((one) => Number.isInteger(one.year)).sort((a, b) => num(a, 'year') - num(b, 'year'))
}

/** The figures that hold on a day: of the last year that had ended, or of a new firm's first one. */
export function yearOn(answers: Answers, on: string): Answers {
  const years = yearsOf(answers)
  return years.findLast((one) => `${num(one, 'year')}-12-31` <= on) ?? years[0] ?? {}
}

/** The size class by the figures that hold on the day. */
export function sizeOn(answers: Answers, on: string): SizeClass | undefined {
  const { employees, revenue, assets } = yearOn(answers, on)
  return sizeOf({ ...answers, employees, revenue, assets })
}

/** An SME; a firm so new that it has given no figures yet is taken for one. */
export function isSmall(answers: Answers, on: string): boolean {
  if (yearsOf(answers).length === 0) return true
  const size = sizeOn(answers, on)
  return size !== undefined && size !== '大型'
}

function isTeam(answers: Answers, enteredOn: string): boolean {
  return !(num(answers, 'teamMembers') < countingRules(enteredOn).teamMembers)
}

function incubation(answers: Answers, there: Days): Days | undefined {
  const { incubationStart, incubationStatus, graduatedOn: graduated } = answers
  const limit = limitFrom(answers)
  const ended = incubationStatus === '已毕业（留园）' && isDay(graduated) ? graduated : undefined
  if (!isDay(incubationStart) || limit === undefined) return undefined
  if (incubationStatus !== '在孵' && ended === undefined) return undefined
  if (answers.registeredInPark === false || enteredTooOld(answers)) return undefined
  const from = incubationStart > there.from ? incubationStart : there.from
  const ends = [there.until, ended, addDays(limit, 1)].filter((day) => day !== undefined).sort()
  const until = ends[0]
  return until === undefined || from < until ? { from, until } : undefined
}

function enteredTooOld({ registeredOn, enteredOn }: Answers): boolean {
  if (!isDay(registeredOn) || !isDay(enteredOn)) return false
  return addMonths(registeredOn, countingRules(enteredOn).entryAgeMonths) < enteredOn
}
