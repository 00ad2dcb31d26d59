import { daysBetween } from '#schemas/fields/day.ts'
import type { Target, TargetMetric, TargetPlan } from '#schemas/reference/targets.ts'
import { TARGET_SETTINGS } from '#schemas/reference/targets.ts'

/** What is known of a metric now: as it stands, how it grew, and what the parks plan. */
export interface Known {
  readonly actual: number
  readonly cumulative?: number | undefined
  /** What is expected for the end of the target's year. */
  readonly forecast?: number | undefined
}

export interface TargetProgress {
  readonly target: Target
  readonly actual: number
  readonly cumulative?: number | undefined
  readonly forecast?: number | undefined
  readonly reached: boolean
  /** How much is missing from the value itself; 0 once it is there. */
  readonly gap: number
  /** How much would be missing at the end of the year by the forecast. */
  readonly forecastGap?: number | undefined
  /** Where it should stand today if growth were even. */
  readonly expected: number
  /** Whether it is at least where it should stand today. */
  readonly onCourse: boolean
}

export type TargetSettings = { readonly aboutTolerance: number }

/** Whether a number meets a target: 以上 is at least; 左右 leaves a tolerance below. */
export function reaches(target: Target, actual: number, settings: TargetSettings = TARGET_SETTINGS): boolean {
  const least = target.comparator === 'about' ? target.value * (1 - settings.aboutTolerance) : target.value
  return actual >= least
}

/** How a plan's targets stand on a day. Past years are held against today as well: a target once missed may be made up for. */
export function progressOf(
  plan: TargetPlan,
  known: (target: Target) => Known,
  today: string,
  settings: TargetSettings = TARGET_SETTINGS,
): readonly TargetProgress[] {
  return plan.targets.map((target) => {
    const { actual, cumulative, forecast } = known(target)
    const expected = expectedOn(plan, target.metric, today)
    return {
      target,
      actual,
      cumulative,
      forecast,
      reached: reaches(target, actual, settings),
      gap: Math.max(0, target.value - actual),
      forecastGap: forecast === undefined ? undefined : Math.max(0, target.value - forecast),
      expected,
      onCourse: actual >= Math.min(expected, target.value),
    }
  })
}

/** Where a metric should stand on a day if it grew evenly from one target to the next. */
export function expectedOn(plan: TargetPlan, metric: TargetMetric, day: string): number {
  const points = [
    { day: plan.validFrom, value: 0 },
    ...plan.targets
      .filter((target) => target.metric === metric)
      .map(({ year, value }) => ({ day: `${year}-12-31`, value })),
  ]
  const after = points.findIndex((point) => point.day >= day)
  if (after === 0) return 0
  const [from, to] = [points.at(after - 1), points[after]]
  if (after === -1 || !from || !to) return points.at(-1)?.value ?? 0
  return proportional(from, to, day)
}

interface Point {
  readonly day: string
  readonly value: number
}

/** The value between two days, in proportion to the days that passed; rounded down to whole units. */
export function proportional(from: Point, to: Point, day: string): number {
  const whole = daysBetween(from.day, to.day)
  if (whole <= 0) return to.value
  const passed = Math.min(Math.max(daysBetween(from.day, day), 0), whole)
  return Math.floor(from.value + ((to.value - from.value) * passed) / whole)
}
