import { exampleReport } from '#schemas/examples/monitoring.ts'
import { INDICATORS } from '#schemas/monitoring/indicators.ts'
import type { Product } from '../product.ts'
import { answer, rowsAsked } from './ask.ts'
import { people } from './people.ts'
import type { One } from './selection.ts'
import { handlerOf } from './who.ts'

/** Quarters in which the parks report, and how far the year has come in each: the one they got their title in, and a whole year. */
export const quarters = [
  ['2026Q4', '2027-01-04T02:00:00Z', 1],
  ['2027Q1', '2027-04-06T02:00:00Z', 1],
  ['2027Q2', '2027-07-05T02:00:00Z', 2],
  ['2027Q3', '2027-10-11T02:00:00Z', 3],
  ['2027Q4', '2028-01-05T02:00:00Z', 4],
] as const

/** A year ago the park had its title for a few weeks only. */
const explained = INDICATORS.map(({ value }) => ({
  indicator: value,
  reason: '上年同期为认定后首个季度，本年为全年累计。',
}))

/** Every park reports on time, its district looks at what is odd, the city receives it. */
export async function reportQuarter(product: Product, parks: readonly One[], share: number): Promise<void> {
  await Promise.all(parks.map((park) => report(product, park, share)))
}

async function report(product: Product, { applicant, spec }: One, share: number): Promise<void> {
  const { parkName } = spec
  await answer(
    product,
    applicant.email,
    'monitoring-report',
    parkName,
    exampleReport(share, { occupiedArea: 9000, explanations: share > 3 ? explained : undefined }),
  )
  const handler = await handlerOf(product, spec)
  await answer(product, handler, 'monitoring-check', parkName, (reviewer) => ({
    districtCheck: '通过',
    anomalies: Array.from({ length: rowsAsked(reviewer, 'anomalies', 'settled') }, () => ({
      settled: true,
      note: '已与园区核对',
    })),
  }))
  await answer(product, people.desk, 'monitoring-receipt', parkName, { cityReceipt: '已收' })
}
