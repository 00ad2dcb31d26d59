import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'
import { dateOf } from '#domain/time.ts'

/** States of an application; the codes are the programme's A00–A19. */
export const statusCodes = {
  draft: 'A00',
  'awaiting-acceptance': 'A01',
  'district-review': 'A02',
  'district-correction': 'A03',
  'district-declined': 'A04',
  recommended: 'A05',
  'desk-review': 'A06',
  'city-correction': 'A07',
  'desk-failed': 'A08',
  'expert-review': 'A09',
  'site-check': 'A10',
  decision: 'A11',
  deferred: 'A12',
  declined: 'A13',
  notice: 'A14',
  objection: 'A15',
  disqualified: 'A16',
  designated: 'A17',
  withdrawn: 'A18',
  ended: 'A19',
} as const

export const Status = z.enum(Object.keys(statusCodes) as [keyof typeof statusCodes])
export type Status = keyof typeof statusCodes

const steps: { readonly [from in Status]: readonly Status[] } = {
  draft: ['awaiting-acceptance', 'withdrawn'],
  'awaiting-acceptance': [
    'district-review',
    'district-correction',
    'district-declined',
    'withdrawn',
    'ended',
  ],
  'district-review': ['district-correction', 'district-declined', 'recommended', 'withdrawn', 'ended'],
  'district-correction': ['awaiting-acceptance', 'district-review', 'withdrawn', 'ended'],
  'district-declined': [],
  recommended: ['desk-review', 'district-review', 'withdrawn', 'ended'],
  'desk-review': ['city-correction', 'desk-failed', 'expert-review', 'withdrawn', 'ended'],
  'city-correction': ['desk-review', 'withdrawn', 'ended'],
  'desk-failed': [],
  'expert-review': ['site-check', 'decision', 'withdrawn', 'ended'],
  'site-check': ['desk-review', 'expert-review', 'decision', 'withdrawn', 'ended'],
  decision: ['site-check', 'expert-review', 'deferred', 'declined', 'notice', 'withdrawn', 'ended'],
  deferred: ['desk-review', 'withdrawn', 'ended'],
  declined: [],
  notice: ['objection', 'expert-review', 'disqualified', 'designated', 'withdrawn', 'ended'],
  objection: ['notice', 'expert-review', 'disqualified', 'designated', 'withdrawn', 'ended'],
  disqualified: [],
  designated: [],
  withdrawn: [],
  ended: [],
}

export const CorrectionItem = z.object({ field: z.string(), need: z.string() })
export type CorrectionItem = z.infer<typeof CorrectionItem>

/** What a return for correction unlocks, and who asked. */
export const Correction = z.object({
  by: z.enum(['district', 'city']),
  /** Where the case goes back to: straight to whoever returned it. */
  returnTo: Status,
  askedAt: z.string(),
  items: z.array(CorrectionItem),
})
export type Correction = z.infer<typeof Correction>

/** An objection to a published row, without a word about who raised it. */
export const ObjectionLine = z.object({
  id: z.string(),
  no: z.string(),
  status: z.enum(['received', 'accepted', 'refused', 'clue', 'closed']),
  result: z.optional(z.string()),
  receivedAt: z.string(),
})
export type ObjectionLine = z.infer<typeof ObjectionLine>

/** An appeal as the case remembers it; what was written is a decided task in its lane. */
export const AppealLine = z.object({
  no: z.number(),
  against: z.string(),
  /** When the decision was made that it is against: what it may be against only once. */
  decidedAt: z.string(),
  receivedAt: z.string(),
  /** The lane of the matter it is about, when the decision was taken after the designation. */
  about: z.optional(z.string()),
  status: z.enum(['received', 'refused', 'reviewing', 'upheld', 'reopened']),
  settledAt: z.optional(z.string()),
})
export type AppealLine = z.infer<typeof AppealLine>

/** A decision after the designation that the park may appeal against: the lane of the matter, what the appeal's form calls it, and when it was made known. */
export const DecisionLine = z.object({ about: z.string(), against: z.string(), at: z.string() })
export type DecisionLine = z.infer<typeof DecisionLine>

/** A change the park reported after its designation, or its wish to give the title back. `late` is more than three months after it happened. */
export const ChangeLine = z.object({
  no: z.number(),
  kind: z.enum(['change', 'exit']),
  what: z.string(),
  reportedAt: z.string(),
  late: z.boolean(),
  status: z.enum(['asked', 'agreed', 'review', 'cancelled', 'kept']),
  settledAt: z.optional(z.string()),
})
export type ChangeLine = z.infer<typeof ChangeLine>

/** The row of a public notice that names the park. `endAt` is the last instant at which an objection counts. */
export const NoticeRow = z.object({
  id: z.string(),
  row: z.number(),
  publishedOn: z.string(),
  endOn: z.string(),
  endAt: z.string(),
  provisional: z.boolean(),
})
export type NoticeRow = z.infer<typeof NoticeRow>

export const Application = z.object({
  id: z.string(),
  status: Status,
  batchId: z.string(),
  owner: z.object({ id: z.string(), email: z.string() }),
  form: z.object({ id: z.string(), version: z.number() }),
  no: z.optional(z.string()),
  parkName: z.optional(z.string()),
  operatorName: z.optional(z.string()),
  districtId: z.optional(z.string()),
  /** Names that must be unique while the case lives; released when it ends. */
  claims: z.array(z.string()),
  /** How many times it was submitted; the number of the newest stored submission. */
  round: z.number(),
  returns: z.object({ district: z.number(), city: z.number() }),
  correction: z.optional(Correction),
  /** The task that waits for somebody now, and the one decided last. */
  taskId: z.optional(z.string()),
  decidedTaskId: z.optional(z.string()),
  /** How often its workflow was started; none is the first time. */
  run: z.optional(z.number()),
  createdAt: z.string(),
  submittedAt: z.optional(z.string()),
  /** The case in whose space this one lay when it was last refused. */
  overlap: z.optional(z.string()),
  /** Titles of parks that merge or split, in whose space it lay when it was handed in. */
  covers: z.optional(z.array(z.string())),
  /** Since when it is in its status. */
  changedAt: z.optional(z.string()),
  /** The day it first came to a state, by the state's code; see `milestones`. */
  reached: z.optional(z.record(z.string(), z.string())),
  /** Codes of its lead industries' clusters. */
  clusters: z.optional(z.array(z.string())),
  /** Officers who may neither read nor act, because they are close to the park. */
  recused: z.optional(z.array(z.string())),
  /** Number of the newest panel. */
  panel: z.optional(z.number()),
  /** What the panel's assessment came to. */
  score: z.optional(
    z.object({ quant: z.number(), judged: z.number(), total: z.number(), panel: z.number() }),
  ),
  notice: z.optional(NoticeRow),
  objections: z.optional(z.array(ObjectionLine)),
  appeals: z.optional(z.array(AppealLine)),
  decisions: z.optional(z.array(DecisionLine)),
  changes: z.optional(z.array(ChangeLine)),
  /** How many requests for funds and best-practice cases the park has handed in. */
  filed: z.optional(z.object({ funding: z.optional(z.number()), practice: z.optional(z.number()) })),
  /** A withdrawal that waits for the city's consent, or did; counted, so that each is asked once. */
  withdrawal: z.optional(
    z.object({
      no: z.number(),
      reason: z.string(),
      askedAt: z.string(),
      status: z.enum(['asked', 'kept', 'consented']),
    }),
  ),
  /** Until when a deferred case may come back. */
  deferredUntil: z.optional(z.string()),
  titleNo: z.optional(z.string()),
  /** Last day of the newest quarter whose figures are locked. */
  lockedUntil: z.optional(z.string()),
  /** When the rows of its application had become entries of its roster. */
  rosterOpenedAt: z.optional(z.string()),
  endedAt: z.optional(z.string()),
  /** Number and hash of the newest event. */
  seq: z.number(),
  head: z.string(),
  version: z.number(),
  /** Counts saves of the draft, so that a submission notices one that came in between. */
  draftVersion: z.number(),
})
export type Application = z.infer<typeof Application>

/** States whose first day is remembered: how far an application came, and when. */
export const milestones = [
  'awaiting-acceptance',
  'recommended',
  'expert-review',
  'decision',
  'notice',
  'designated',
] as const satisfies readonly Status[]

function reachedWith({ reached }: Application, status: Status, at: string): Application['reached'] {
  const code = milestones.some((one) => one === status) ? statusCodes[status] : undefined
  return code === undefined || reached?.[code] !== undefined ? reached : { ...reached, [code]: dateOf(at) }
}

/** The name of the workflow's run that has the case now: a name is used once. */
export function runOf({ id, run }: Pick<Application, 'id' | 'run'>): string {
  return run ? `${id}-r${run}` : id
}

/** Whether a case may go from one status straight to another. */
export function leadsTo(from: Status, to: Status): boolean {
  return steps[from].includes(to)
}

export function hasEnded(status: Status): boolean {
  return steps[status].length === 0
}

/** Whether it left the procedure without being decided upon: such a case takes no place in a ranking. */
export function isOut(status: Status): boolean {
  return status === 'withdrawn' || status === 'ended'
}

export function isEditable(status: Status): boolean {
  return (['draft', 'district-correction', 'city-correction', 'deferred'] as const).some(
    (open) => open === status,
  )
}

/** Moves a case on, or refuses with `case.ended` / `case.moved-on`. Staying where it is is allowed. */
export function moveTo(application: Application, status: Status, at: string): Application {
  if (application.status === status) return application
  if (hasEnded(application.status)) throw new DomainError('case.ended', { status: application.status })
  if (!steps[application.status].includes(status))
    throw new DomainError('case.moved-on', { from: application.status, to: status })
  const moved = { ...application, status, changedAt: at, reached: reachedWith(application, status, at) }
  return hasEnded(status) ? { ...moved, endedAt: at, taskId: undefined } : moved
}
