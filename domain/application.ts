import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'

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
  'expert-review': ['withdrawn', 'ended'],
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
  /** Codes of the 33618 clusters of its lead industries. */
  clusters: z.optional(z.array(z.string())),
  score: z.optional(
    z.object({ quant: z.number(), judged: z.number(), total: z.number(), panel: z.number() }),
  ),
  /** Addresses of officers who may neither read nor act. */
  recused: z.optional(z.array(z.string())),
  /** Names that must be unique while the case lives; released when it ends. */
  claims: z.array(z.string()),
  /** How many times it was submitted; the number of the newest stored submission. */
  round: z.number(),
  returns: z.object({ district: z.number(), city: z.number() }),
  correction: z.optional(Correction),
  /** The task that waits for somebody now, and the one decided last. */
  taskId: z.optional(z.string()),
  decidedTaskId: z.optional(z.string()),
  createdAt: z.string(),
  /** Since when it is in its status. */
  changedAt: z.optional(z.string()),
  submittedAt: z.optional(z.string()),
  endedAt: z.optional(z.string()),
  /** Number and hash of the newest event. */
  seq: z.number(),
  head: z.string(),
  version: z.number(),
  /** Counts saves of the draft, so that a submission notices one that came in between. */
  draftVersion: z.number(),
})
export type Application = z.infer<typeof Application>

export function hasEnded(status: Status): boolean {
  return steps[status].length === 0
}

export function isEditable(status: Status): boolean {
  return status === 'draft' || status === 'district-correction' || status === 'city-correction'
}

/** Moves a case on, or refuses with `case.ended` / `case.moved-on`. Staying where it is is allowed. */
export function moveTo(application: Application, status: Status, at: string): Application {
  if (application.status === status) return application
  if (hasEnded(application.status)) throw new DomainError('case.ended', { status: application.status })
  if (!steps[application.status].includes(status))
    throw new DomainError('case.moved-on', { from: application.status, to: status })
  const moved = { ...application, status, changedAt: at }
  return hasEnded(status) ? { ...moved, endedAt: at, taskId: undefined } : moved
}
