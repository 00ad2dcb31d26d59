import type { Grouped } from '#domain/figures/grouping.ts'
import type { Numbers } from '#domain/projection.ts'
import type { TargetProgress } from '#domain/targets.ts'
import { progressOf } from '#domain/targets.ts'
import type { Target, TargetMetric } from '#schemas/reference/targets.ts'
import { targetPlanOn } from '#schemas/reference/targets.ts'

/** How the targets stand; those of a year that is over are held against its end, and against today. */
export function targetsOn(
  all: Grouped,
  today: string,
): { source: string; targets: readonly TargetProgress[] } {
  const plan = targetPlanOn(today)
  if (!plan) return { source: '', targets: [] }
  const newest = all.get([...all.keys()].sort().at(-1) ?? '') ?? {}
  return { source: plan.source, targets: progressOf(plan, (target) => known(target, newest, today), today) }
}

/** What stood at the end of a target’s year, once that year is over. */
export function atYearEnd(all: Grouped, { year, metric }: Target, today: string): number | undefined {
  if (today <= `${year}-12-31`) return undefined
  return all.get(`${year}Q4`)?.[metric] ?? 0
}

/** Nothing is forecast for a year that is over. */
function known({ metric, year }: Target, numbers: Numbers, today: string) {
  const forecasts: Readonly<Record<TargetMetric, string>> = { homes: 'through', startups: 'plan' }
  return {
    actual: numbers[metric] ?? 0,
    cumulative: metric === 'startups' ? (numbers.cumulative ?? 0) : undefined,
    forecast: today > `${year}-12-31` ? undefined : (numbers[`${forecasts[metric]}.${year}`] ?? 0),
  }
}
