import * as z from 'zod/mini'
import { Anomaly } from '#domain/anomalies.ts'
import { Actor } from '#domain/person.ts'

export const reportStatuses = [
  'unfilled',
  'draft',
  'with-district',
  'returned',
  'checked',
  'received',
  'locked',
  'missing',
  'excused',
  'ended',
] as const
export const ReportStatus = z.enum(reportStatuses)
export type ReportStatus = z.infer<typeof ReportStatus>

/** Who moves a report on. */
type Mover = 'park' | 'district' | 'city' | 'system'

export interface Step {
  readonly from: readonly ReportStatus[]
  readonly to: ReportStatus
  readonly by: Mover
}

/** Every move a quarterly report can make; source: the programme's states of a monitoring report. A draft is seen, never stored: the park's drafts are its own. */
export const steps: readonly Step[] = [
  { from: ['unfilled', 'draft', 'returned', 'missing'], to: 'with-district', by: 'park' },
  { from: ['unfilled'], to: 'draft', by: 'park' },
  { from: ['with-district'], to: 'returned', by: 'district' },
  { from: ['with-district'], to: 'checked', by: 'district' },
  { from: ['checked'], to: 'returned', by: 'city' },
  { from: ['checked'], to: 'received', by: 'city' },
  { from: ['received'], to: 'locked', by: 'system' },
  { from: ['unfilled', 'draft', 'returned'], to: 'missing', by: 'system' },
  { from: ['checked', 'missing'], to: 'excused', by: 'city' },
  {
    from: ['unfilled', 'draft', 'with-district', 'returned', 'checked', 'received', 'missing'],
    to: 'ended',
    by: 'system',
  },
]

/** What was corrected in a received report: old and new values, why, and who approved it. */
export const Corrected = z.object({
  /** The correction that was approved. */
  key: z.string(),
  at: z.string(),
  by: Actor,
  askedBy: z.string(),
  reason: z.string(),
  changes: z.array(
    z.object({
      path: z.string(),
      label: z.string(),
      en: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
})
export type Corrected = z.infer<typeof Corrected>

/** A quarterly report as its matter keeps it; the answers themselves stay in the tasks. */
export const Report = z.object({
  quarter: z.string(),
  /** Working days late when it was handed in last; 0 is on time. */
  late: z._default(z.number(), 0),
  /** How often it was sent back. */
  returns: z._default(z.number(), 0),
  /** The task it was last handed in with. */
  taskId: z.optional(z.string()),
  submittedAt: z.optional(z.string()),
  checkedAt: z.optional(z.string()),
  receivedAt: z.optional(z.string()),
  lockedAt: z.optional(z.string()),
  /** It was not there ten working days after it was due, whatever came of it later. */
  missingAt: z.optional(z.string()),
  /** What the quarter before was not reported either (V9). */
  missedTwice: z._default(z.boolean(), false),
  /** The figures as received, or corrected since: what the evaluation of the year and the register count with. */
  figures: z._default(z.record(z.string(), z.number()), {}),
  anomalies: z._default(z.array(Anomaly), []),
  /** Counted answers that were computed anew after the quarter was locked. */
  corrected: z._default(z.record(z.string(), z.unknown()), {}),
  corrections: z._default(z.array(Corrected), []),
})
export type Report = z.infer<typeof Report>

export const noReport = (quarter: string): Report => Report.parse({ quarter })

/** The step from one state to another, if there is one. */
export function stepBetween(from: ReportStatus, to: ReportStatus): Step | undefined {
  return steps.find((step) => step.from.includes(from) && step.to === to)
}

/** Whether nothing more is expected of anybody. */
export function isDone(status: ReportStatus): boolean {
  return status === 'locked' || status === 'excused' || status === 'missing' || status === 'ended'
}

/** Whether the park has it in hand. */
export function isWithPark(status: ReportStatus): boolean {
  return status === 'unfilled' || status === 'draft' || status === 'returned'
}
