import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { addDays } from '#schemas/fields/day.ts'

const firstDays = 30
const monday = 1

/**
 * Whether the calendar looks on this day for what should have been done since another: every day in the first month,
 * so that a failure is made up for; on Mondays afterwards, in case something was left.
 */
export function isLookedFor(since: string, today: string): boolean {
  if (today < since) return false
  return today <= addDays(since, firstDays) || new Date(`${today}T00:00:00Z`).getUTCDay() === monday
}

/** Titles for which it looks; one that was entered later is due since then. */
export function lookedFor(titles: readonly Title[], since: string, today: string): Title[] {
  return titles.filter(({ history: [entered] }) => {
    const day = entered ? dateOf(entered.at) : since
    return isLookedFor(day > since ? day : since, today)
  })
}
