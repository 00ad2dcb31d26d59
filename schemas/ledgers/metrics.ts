import { digital } from '#schemas/ledgers/metrics/digital.ts'
import { finance } from '#schemas/ledgers/metrics/finance.ts'
import { industry } from '#schemas/ledgers/metrics/industry.ts'
import { living } from '#schemas/ledgers/metrics/living.ts'
import type { LedgerMetricWords } from '#schemas/ledgers/metrics/metric.ts'
import { people } from '#schemas/ledgers/metrics/people.ts'
import { programme } from '#schemas/ledgers/metrics/programme.ts'
import { services } from '#schemas/ledgers/metrics/services.ts'
import { technology } from '#schemas/ledgers/metrics/technology.ts'

export const LEDGER_METRICS = {
  ...industry,
  ...technology,
  ...finance,
  ...people,
  ...digital,
  ...services,
  ...living,
  ...programme,
} as const

export type IndustryMetric = keyof typeof industry
export type TechnologyMetric = keyof typeof technology
export type FinanceMetric = keyof typeof finance
export type PeopleMetric = keyof typeof people
export type DigitalMetric = keyof typeof digital
export type ServicesMetric = keyof typeof services
export type LivingMetric = keyof typeof living
export type ProgrammeMetric = keyof typeof programme
export type LedgerMetric = keyof typeof LEDGER_METRICS

/** The figures a ledger feeds. */
export function fedBy(code: string): readonly LedgerMetricWords[] {
  return Object.values(LEDGER_METRICS).filter(({ books }) => books.includes(code))
}

/** Other ledgers that must be read for every figure a ledger takes part in. */
export function booksBeside(code: string): readonly string[] {
  return [...new Set(fedBy(code).flatMap(({ books }) => books))].filter((book) => book !== code)
}
