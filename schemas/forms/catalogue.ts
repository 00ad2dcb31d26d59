import type { Form } from '#schemas/form.ts'
import { applicantCorrection } from '#schemas/forms/applicant-correction.ts'
import { countersign } from '#schemas/forms/countersign.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { deskReviewStart } from '#schemas/forms/desk-review-start.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { expertProfile } from '#schemas/forms/expert-profile.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { UnknownFormError } from '#schemas/forms/unknown-form.ts'
import { withdrawal } from '#schemas/forms/withdrawal.ts'

/** Every version of every form, also those no longer given out: what was stored stays readable. */
export const FORMS: readonly Form[] = [
  parkApplication,
  rosterRow,
  districtAcceptance,
  districtRecommendation,
  countersign,
  deskReviewStart,
  deskReview,
  applicantCorrection,
  withdrawal,
  expertProfile,
]

/** The pinned version of a form; never another one. @throws UnknownFormError */
export function formById(id: string, version: number): Form {
  const form = FORMS.find((one) => one.id === id && one.version === version)
  if (!form) throw new UnknownFormError(id, version)
  return form
}
