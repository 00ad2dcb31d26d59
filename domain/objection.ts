import * as z from 'zod/mini'
import type { Application, ObjectionLine } from '#domain/application.ts'
import { DomainError } from '#domain/errors.ts'
import { cityOffice } from '#domain/person.ts'
import type { Task } from '#domain/task.ts'
import { instantOf } from '#domain/time.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** A document that came with an objection, as it was when it was handed in. */
const Evidence = z.object({ id: z.string(), name: z.string(), sha256: z.string() })

/** What is stored of an objection. Who raised it lies in `identity`, encrypted with a key of its own. */
export const Objection = z.object({
  id: z.string(),
  no: z.string(),
  caseId: z.string(),
  noticeId: z.string(),
  row: z.number(),
  status: z.enum(['received', 'accepted', 'refused', 'clue', 'closed']),
  /** A unit or a person; says how the evidence must be signed. */
  objectorType: z.string(),
  identity: z.string(),
  facts: z.string(),
  evidence: z.array(Evidence),
  receivedAt: z.string(),
  acceptedAt: z.optional(z.string()),
  result: z.optional(z.string()),
  closedAt: z.optional(z.string()),
  version: z.number(),
})
export type Objection = z.infer<typeof Objection>

/** An objection while the public fills it in, and afterwards its receipt. Only who holds the secret may see it. */
export const Intake = z.object({
  id: z.string(),
  secretHash: z.string(),
  caseId: z.string(),
  noticeId: z.string(),
  row: z.number(),
  parkName: z.string(),
  form: z.object({ id: z.string(), version: z.number() }),
  /** What was typed, encrypted; gone once it was handed in. */
  draft: z.optional(z.string()),
  savedAt: z.string(),
  receipt: z.optional(z.object({ no: z.string(), at: z.string(), clue: z.boolean() })),
  version: z.number(),
})
export type Intake = z.infer<typeof Intake>

export const Identity = z.object({
  objectorName: z.string(),
  objectorIdNo: z.string(),
  objectorPhone: z.string(),
  objectorEmail: z.optional(z.string()),
})
export type Identity = z.infer<typeof Identity>

/** Who objects, apart from what is said. */
export function identityIn(answers: Answers): Identity {
  return Identity.parse({
    objectorName: answers.objectorName,
    objectorIdNo: answers.objectorIdNo ?? answers.objectorUscc,
    objectorPhone: answers.objectorPhone,
    objectorEmail: answers.objectorEmail,
  })
}

/** Series of objections (YY) and of reports that came too late to be one (XS). */
export function objectionSeries(year: number, clue: boolean): string {
  return `${clue ? 'XS' : 'YY'}-${year}`
}

export function objectionNo(series: string, running: number): string {
  return `${series}-${String(running).padStart(4, '0')}`
}

/** How the investigation can end; source: the programme's form 异议登记与处理表, 处理结论. */
export const results = {
  unfounded: '异议不成立',
  partly: '部分成立（不影响认定）',
  disqualified: '成立（取消资格）',
  reassess: '成立（重新评审）',
} as const

export type Settlement =
  | { readonly to: 'accepted' }
  | { readonly to: 'refused' | 'clue' }
  | { readonly to: 'closed'; readonly result: string }

const order = { received: 0, accepted: 1, refused: 2, clue: 2, closed: 2 } as const

/** The next state of an objection; the same settlement again changes nothing. @throws objection.settled */
export function settled(objection: Objection, to: Settlement, at: string): Objection {
  if (objection.status === to.to) return objection
  const skips = to.to === 'closed' && objection.status !== 'accepted'
  if (order[objection.status] >= order[to.to] || skips)
    throw new DomainError('objection.settled', { status: objection.status })
  if (to.to === 'accepted') return { ...objection, status: 'accepted', acceptedAt: at }
  return {
    ...objection,
    status: to.to,
    closedAt: at,
    ...(to.to === 'closed' && { result: to.result }),
  }
}

/** What the case keeps of it. */
export function lineOf({ id, no, status, result, receivedAt }: Objection): ObjectionLine {
  return { id, no, status, ...(result !== undefined && { result }), receivedAt }
}

/** The lines of a case with this one in its newest state. */
export function withLine(application: Application, line: ObjectionLine): ObjectionLine[] {
  const lines = application.objections ?? []
  return lines.some((one) => one.id === line.id)
    ? lines.map((one) => (one.id === line.id ? line : one))
    : [...lines, line]
}

const open: readonly ObjectionLine['status'][] = ['received', 'accepted']

export function isOpenLine(line: ObjectionLine): boolean {
  return open.includes(line.status)
}

export type NoticeState =
  | { readonly state: 'clear' | 'disqualified' | 'reassess' | 'final' }
  | { readonly state: 'wait'; readonly until: string }

/** Where a published case stands: it waits for the end of its row and for every objection, and no longer. `later` is when to look again at the latest, so that an objection that is upheld takes effect before the end. */
export function noticeState(application: Application, now: string, later: string): NoticeState {
  const { notice, status, objections = [] } = application
  if (!notice || (status !== 'notice' && status !== 'objection')) return { state: 'final' }
  const since = instantOf(notice.publishedOn, '00:00')
  const ended = objections.filter((line) => line.status === 'closed' && line.receivedAt >= since)
  if (objections.some(isOpenLine)) return { state: 'wait', until: later }
  if (ended.some((line) => line.result === results.disqualified)) return { state: 'disqualified' }
  if (ended.some((line) => line.result === results.reassess)) return { state: 'reassess' }
  if (now > notice.endAt) return { state: 'clear' }
  return { state: 'wait', until: later < notice.endAt ? later : notice.endAt }
}

/** Name of the lane in which everything about an objection is done. */
export function laneOf(objectionId: string): string {
  return `objection:${objectionId}`
}

/** The objection a lane names. */
export function objectionIn(lane: string | undefined): string | undefined {
  return lane?.startsWith('objection:') ? lane.slice('objection:'.length) : undefined
}

const handling: readonly string[] = ['objection-acceptance', 'objection-investigation']

/** Whether a task lets this person see who objected and the evidence: its handler, while it is open or because he decided it. */
export function opensIdentity(task: Task, objectionId: string, email: string): boolean {
  const about = task.lane === laneOf(objectionId) && task.office === cityOffice
  if (!about || !handling.includes(task.form.id)) return false
  if (task.status === 'decided') return task.decidedBy.email === email
  return task.status === 'open' && task.holders.some((holder) => holder.email === email)
}
