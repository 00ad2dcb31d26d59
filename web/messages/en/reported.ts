import type { reported as zh } from '#web/messages/zh-CN/reported.ts'

export const reported: typeof zh = {
  change: 'The change the park reports',
  exit: 'The park wants to give the title back',
  sideBySide: 'Before and after',
  what: 'What changed',
  before: 'Before',
  after: 'After',
  notKnown: '(not on record)',
  reason: 'Reason for the change',
  changedOn: 'Changed on',
  reportedAt: 'Reported',
  late: 'Late, to be checked (V10)',
  opinion: 'Opinion of the district',
  unmet: 'Conditions the park says it no longer meets',
  allMet: 'None: the park says it still meets them all',
  unmetOne: (condition, note) => (note ? `${condition}: ${note}` : condition),
  why: 'Why the park leaves',
  askedAt: 'Asked',
  title: 'Title',
  validTo: 'Valid until',
}
