import { addMonths } from '#schemas/fields/day.ts'
import { workingDaysBetween } from '#schemas/reference/working-days.ts'

/** Deadlines and thresholds of the annual evaluation. Days are MM-DD of the year after the one that is evaluated. */
export interface AnnualCycle {
  readonly version: number
  /** The first year evaluated by it. */
  readonly from: number
  readonly opens: string
  readonly selfDue: string
  readonly verifyDue: string
  readonly decideDue: string
  /** The survey of the firms; it opens in the evaluated year itself. */
  readonly surveyOpens: string
  readonly surveyCloses: string
  /** A title held for less is not evaluated. */
  readonly leastMonths: number
  /** Neither is a park in the year of its designation. */
  readonly firstYearExempt: boolean
  /** At least this share of the parks is visited, in percent. */
  readonly visitShare: number
  /** Below this share of firms as declared the park is visited, in percent. */
  readonly matchLeast: number
  /** Working days. */
  readonly noticeDays: number
  readonly appealDays: number
  readonly reviewDays: number
  readonly judgeDays: number
  /** A park that passed with no more than this may be warned. */
  readonly warnUpTo: number
  /** The park sees totals of the survey from so many answers on. */
  readonly answersShown: number
}

// source: the programme's annual cycle (3.7), F11, F12 and F19; proposals of 2026, to be confirmed by the city
export const annualCycles: readonly AnnualCycle[] = [
  {
    version: 1,
    from: 2026,
    opens: '01-15',
    selfDue: '03-15',
    verifyDue: '04-05',
    decideDue: '06-15',
    surveyOpens: '12-01',
    surveyCloses: '01-31',
    leastMonths: 6,
    firstYearExempt: true,
    visitShare: 20,
    matchLeast: 80,
    noticeDays: 5,
    appealDays: 10,
    reviewDays: 20,
    judgeDays: 15,
    warnUpTo: 65,
    answersShown: 5,
  },
]

/** The settings a year is evaluated by. */
export function cycleOf(year: number, cycles: readonly AnnualCycle[] = annualCycles): AnnualCycle {
  const found = cycles.filter(({ from }) => from <= year).at(-1)
  if (!found) throw new Error(`no annual cycle for ${year}`)
  return found
}

/** The day of the evaluation of a year that one of its settings names. */
export function dayAfter(year: number, monthDay: string): string {
  return `${year + 1}-${monthDay}`
}

/** The year whose evaluation is open on a day, if one is: from the opening to the end of that calendar year. */
export function openYear(today: string): number | undefined {
  const year = Number(today.slice(0, 4)) - 1
  if (!annualCycles.some(({ from }) => from <= year)) return undefined
  return today >= dayAfter(year, cycleOf(year).opens) ? year : undefined
}

/** The year whose firms are asked on a day: from December to the end of January. */
export function surveyYear(today: string): number | undefined {
  const [year, day] = [Number(today.slice(0, 4)), today.slice(5)]
  const asked = (of: number) => annualCycles.some(({ from }) => from <= of)
  if (asked(year) && day >= cycleOf(year).surveyOpens) return year
  return asked(year - 1) && day <= cycleOf(year - 1).surveyCloses ? year - 1 : undefined
}

/** Working days left until a day, and some at least: who is late gets a little time. */
export function daysUntil(today: string, due: string, least = 5): number {
  return Math.max(least, workingDaysBetween(today, due))
}

/** Whether a title is too young to be evaluated for a year. */
export function tooYoung(validFrom: string, year: number, cycle: AnnualCycle = cycleOf(year)): boolean {
  const young = addMonths(validFrom, cycle.leastMonths) > `${year}-12-31`
  return young || (cycle.firstYearExempt && Number(validFrom.slice(0, 4)) >= year)
}
