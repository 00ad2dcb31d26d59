import { nextQuarter, quarterOf, spanOf } from '#domain/quarter.ts'

/** Days, both included. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** All quarters from that of one day to that of another. */
export function quartersBetween(from: string, to: string): string[] {
  const last = quarterOf(to)
  const quarters: string[] = []
  for (let one = quarterOf(from); one <= last; one = nextQuarter(one)) quarters.push(one)
  return quarters
}

/** The quarters of its year up to this one: what flows of the year so far are added up from. */
export function quartersSoFar(quarter: string): string[] {
  return quartersBetween(`${quarter.slice(0, 4)}-01-01`, spanOf(quarter).from)
}

/** The day a quarter is looked at: its last one, or today while it runs. */
export function seenOn(quarter: string, today: string): string {
  const { to } = spanOf(quarter)
  return to < today ? to : today
}
