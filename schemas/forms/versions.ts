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
  'panel-draw': 1,
  'expert-invitation': 1,
  'score-sheet': 1,
  'score-deviation': 1,
  'panel-opinion': 1,
  'site-visit': 1,
  'decision-meeting': 1,
  'notice-publication': 1,
  objection: 1,
  'objection-acceptance': 1,
  'objection-reply': 1,
  'objection-investigation': 1,
  designation: 1,
  appeal: 1,
  'appeal-acceptance': 1,
  'appeal-review': 1,
  'withdrawal-consent': 1,
  'change-report': 1,
  'change-district': 1,
  'change-city': 1,
  'title-exit': 1,
  'exit-district': 1,
  'exit-city': 1,
  'expert-profile': 1,
  'rectification-notice': 1,
  'rectification-report': 1,
  'rectification-check': 1,
  'rectification-decision': 1,
  'removal-proposal': 1,
  'removal-hearing': 1,
  'removal-decision': 1,
  'title-warning': 1,
  'renewal-review': 1,
  'roster-entry': 1,
  'roster-leave': 1,
  'roster-conversion': 1,
  'firm-update': 1,
  'dispute-answer': 1,
  'dispute-decision': 1,
  'conflict-answer': 1,
  'conflict-decision': 1,
  'correction-decision': 1,
  'monitoring-report': 1,
  'monitoring-check': 1,
  'monitoring-receipt': 1,
  'monitoring-missing': 1,
  'alert-answer': 1,
  'alert-decision': 1,
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
