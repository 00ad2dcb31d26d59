/** The newest version of each form; a case or task keeps the one it began with. Held against the catalogue by a test. */
const newest: Readonly<Record<string, number>> = {
  'park-application': 1,
  'roster-row': 1,
  'district-acceptance': 1,
  'district-recommendation': 1,
  'desk-review-start': 1,
  'desk-review': 1,
  countersign: 1,
  'applicant-correction': 1,
  withdrawal: 1,
}

/** @throws when there is no such form */
export function latestVersion(id: string): number {
  const version = newest[id]
  if (version === undefined) throw new Error(`no form named ${id}`)
  return version
}
