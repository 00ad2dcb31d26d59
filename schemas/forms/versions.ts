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
}

/** The version a new case begins with, apart from the forms themselves so that opening a task need not load them. */
export function latestVersion(id: string): number | undefined {
  return LATEST[id]
}
