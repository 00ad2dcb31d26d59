import { countedIn } from '#domain/figures/counted.ts'
import type { Home } from '#domain/figures/home.ts'
import { nextTurn } from '#domain/figures/roster-numbers.ts'
import { nextQuarter, quarterOf, spanOf } from '#domain/quarter.ts'
import { addMonths, isDay } from '#schemas/fields/day.ts'

/**
 * When figures change though nobody does anything: the title begins, a certificate or an incubation ends, a quarter begins;
 * and at the first of a month by which any other day passes that counts and is written somewhere, such as a deadline.
 */
export function nextRecount(
  { roster, ledgers, matters, title }: Pick<Home, 'roster' | 'ledgers' | 'matters' | 'title'>,
  today: string,
): string {
  const quarter = spanOf(nextQuarter(quarterOf(today))).from
  const coming = daysIn([roster, ledgers, matters.map(countedIn), title])
    .filter((day) => day >= today)
    .sort()[0]
  const days = [nextTurn(roster, today), title.validFrom, coming && firstAfter(coming, today), quarter]
  return days.filter((day) => day !== undefined && day > today).sort()[0] ?? quarter
}

/** Every day written anywhere in a value. */
function daysIn(value: unknown): string[] {
  if (isDay(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(daysIn) : []
}

/** The first of a month on which a day has come or passed: after it when it is today, because a last day still counts whole. */
function firstAfter(day: string, today: string): string {
  return day > today && day.endsWith('-01') ? day : addMonths(`${day.slice(0, 7)}-01`, 1)
}
