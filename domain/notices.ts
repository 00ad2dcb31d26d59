import type { Status } from '#domain/application.ts'

export type Party = 'applicant' | 'district' | 'city'
export interface Notice {
  readonly to: Party
  readonly template: string
}

const byArrival: { readonly [to in Status]?: readonly Notice[] } = {
  'district-review': [{ to: 'applicant', template: 'accepted' }],
  recommended: [{ to: 'applicant', template: 'recommended' }],
  'desk-review': [{ to: 'applicant', template: 'desk-review-begun' }],
  'city-correction': [{ to: 'district', template: 'city-returned' }],
  'expert-review': [
    { to: 'applicant', template: 'desk-passed' },
    { to: 'district', template: 'desk-passed' },
  ],
  'desk-failed': [
    { to: 'applicant', template: 'desk-failed' },
    { to: 'district', template: 'desk-failed' },
  ],
  designated: [
    { to: 'applicant', template: 'designated' },
    { to: 'district', template: 'designated' },
  ],
  'site-check': [
    { to: 'applicant', template: 'site-visit' },
    { to: 'district', template: 'site-visit' },
  ],
  deferred: [
    { to: 'applicant', template: 'deferred' },
    { to: 'district', template: 'deferred' },
  ],
  declined: [
    { to: 'applicant', template: 'declined' },
    { to: 'district', template: 'declined' },
  ],
  disqualified: [
    { to: 'applicant', template: 'disqualified' },
    { to: 'district', template: 'disqualified' },
  ],
  withdrawn: [
    { to: 'applicant', template: 'withdrawn' },
    { to: 'district', template: 'withdrawn' },
  ],
  ended: [
    { to: 'applicant', template: 'ended' },
    { to: 'district', template: 'ended' },
  ],
}

const cityKnows: readonly Status[] = [
  'recommended',
  'desk-review',
  'city-correction',
  'expert-review',
  'site-check',
  'decision',
  'deferred',
  'notice',
  'objection',
]

/** A deferred case that did not come back. */
const lapsed: readonly Notice[] = [
  { to: 'applicant', template: 'deferral-ended' },
  { to: 'district', template: 'deferral-ended' },
]

/** Who is told when a case moves from one state to another. A return to the state before tells nobody twice. */
export function noticesOf(from: Status, to: Status): readonly Notice[] {
  if (from === to) return []
  if (to === 'district-declined')
    return [
      { to: 'applicant', template: from === 'awaiting-acceptance' ? 'not-accepted' : 'not-recommended' },
    ]
  if (from === 'district-correction' && to === 'district-review') return []
  if (to === 'expert-review' && from !== 'desk-review') return []
  if (to === 'desk-review' && from !== 'recommended') return []
  if (from === 'deferred' && to === 'ended') return lapsed
  const notices = byArrival[to] ?? []
  const ends = to === 'withdrawn' || to === 'ended'
  return ends && cityKnows.includes(from) ? [...notices, { to: 'city', template: to }] : notices
}
