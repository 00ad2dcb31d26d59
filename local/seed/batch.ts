import type { Batch } from '#domain/batch.ts'
import { dateOf, instantOf } from '#domain/time.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import { WORK_PLAN } from '#schemas/reference/plan.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'

/** A batch that opened a week ago and closes in 25 working days at 18:00; days and rounds are the programme's defaults. */
export function demonstrationBatch(now: string): Batch {
  const today = dateOf(now)
  const closes = addWorkingDays(today, 25).date
  const year = Math.min(Number(today.slice(0, 4)), WORK_PLAN.lastYear)
  return {
    id: `bat_${year}_2`,
    year,
    title: `${year}年度第二批中小企业生态家园申报`,
    opensAt: instantOf(addWorkingDays(today, -5).date, '09:00'),
    closesAt: instantOf(closes, '18:00'),
    districtsUntil: instantOf(addWorkingDays(closes, 5).date, '24:00'),
    form: { id: 'park-application', version: latestVersion('park-application') },
    days: {
      acceptance: 5,
      recommendation: 10,
      correction: 5,
      start: 5,
      deskReview: 10,
      countersign: 3,
      draw: 3,
      invitation: 2,
      scoring: 7,
      deviation: 2,
      opinion: 3,
      siteVisit: 15,
      meeting: 10,
      publication: 5,
      designation: 10,
    },
    panel: { size: 5, reserves: 2 },
    rounds: { district: 2, city: 1 },
  }
}
