import * as z from 'zod/mini'
import type { Application } from '#domain/application.ts'
import type { Opened } from '#domain/matter-opening.ts'
import { opened } from '#domain/matter-opening.ts'
import type { Actor } from '#domain/person.ts'
import { toCents } from '#domain/points.ts'
import type { YearResult } from '#domain/results.ts'
import { FAILED, lastResult } from '#domain/results.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import { addMonths } from '#schemas/fields/day.ts'

const LEAST_AVERAGE = 70
const YEARS = 3

export const renewalStatuses = ['reviewing', 'renewed', 'refused', 'lapsed', 'ended'] as const
export type RenewalStatus = (typeof renewalStatuses)[number]

/** A review before the validity ends; `warned` has the marks, in days before the end, that the park was written about. */
export const Renewal = z.object({
  titleNo: z.string(),
  validTo: z.string(),
  newValidTo: z.optional(z.string()),
  warned: z.array(z.number()),
})
export type Renewal = z.infer<typeof Renewal>

export interface Eligibility {
  readonly results: readonly YearResult[]
  readonly average?: number
  readonly lastBand?: string
  /** Undefined while there is no evaluation to go by. */
  readonly eligible?: boolean
}

/** Whether a title may be extended: the evaluations within its validity average 70, and the last one was not failed. Source: year 3 of the annual cycle. */
export function eligibilityOf(
  results: readonly YearResult[],
  { validFrom }: Pick<Title, 'validFrom'>,
): Eligibility {
  const own = results.filter(({ year }) => year >= validFrom.slice(0, 4))
  const last = lastResult(own)
  if (!last) return { results: own }
  const average = toCents(own.reduce((sum, { score }) => sum + score, 0) / own.length)
  return {
    results: own,
    average,
    lastBand: last.band,
    eligible: average >= LEAST_AVERAGE && last.band !== FAILED,
  }
}

/** Three more years from the day after the last one. */
export function extendedTo(validTo: string): string {
  return addMonths(validTo, YEARS * 12)
}

/** The name of a review: one for each end of a validity. */
export const renewalKey = ({ validTo }: Pick<Title, 'validTo'>): string => validTo.slice(0, 4)

/** Opens the review of a title that runs out; by an officer before the first mark, else by the calendar. */
export function openRenewal(
  application: Application,
  title: Title,
  { mark, by, at }: { mark?: number; by?: Actor; at: string },
): Opened {
  const key = renewalKey(title)
  const data: Renewal = {
    titleNo: title.titleNo,
    validTo: title.validTo,
    warned: mark === undefined ? [] : [mark],
  }
  return opened(application, { kind: 'renewal', key, status: 'reviewing', data, at, ...(by && { by }) })
}

/** Whether the validity of a living title is over. */
export function hasLapsed(title: Pick<Title, 'status' | 'validTo'>, today: string): boolean {
  return isLive(title) && today > title.validTo
}
