import { UnknownFormError } from '#schemas/forms/unknown-form.ts'

const LATEST: { readonly [id: string]: number } = {
  'park-application': 1,
  'roster-row': 1,
  'district-acceptance': 1,
  'district-recommendation': 1,
  countersign: 1,
  'desk-review-start': 1,
  'desk-review': 1,
  'applicant-correction': 1,
  withdrawal: 1,
  'expert-profile': 1,
}

/**
 * The version a new case begins with, apart from the forms themselves so that opening a task need not load them.
 * @throws UnknownFormError
 */
export function latestVersion(id: string): number {
  const version = LATEST[id]
  if (version === undefined) throw new UnknownFormError(id)
  return version
}
