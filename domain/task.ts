import * as z from 'zod/mini'
import { Status } from '#domain/application.ts'
import type { Officer } from '#domain/person.ts'
import { Actor } from '#domain/person.ts'

/** Someone who may act on a task. `generation` counts the links issued; only the newest works. */
export const Holder = z.object({
  email: z.string(),
  name: z.string(),
  role: z.string(),
  office: z.optional(z.string()),
  generation: z.number(),
  accountId: z.optional(z.string()),
})
export type Holder = z.infer<typeof Holder>

/** An officer who gets a task for the first time; a later link of his has a higher generation. */
export function holderOf({ email, name, office }: Officer, role: string, generation = 1): Holder {
  return { email, name, role, office, generation }
}

export const Due = z.object({
  on: z.string(),
  at: z.string(),
  provisional: z.boolean(),
  workingDays: z.number(),
})
export type Due = z.infer<typeof Due>

export const Delegation = z.object({
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  at: z.string(),
  recalledAt: z.optional(z.string()),
})

/** A due date that was moved once, from when and why. */
export const Extension = z.object({
  from: z.string(),
  workingDays: z.number(),
  reason: z.string(),
  at: z.string(),
})
export type Extension = z.infer<typeof Extension>

const common = {
  id: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  parkName: z.string(),
  stage: Status,
  /** Names a task that runs beside the case's main one (`seat:<panel>:<no>`, `objection:<id>`, `appeal:<no>`): it never moves the case. */
  lane: z.optional(z.string()),
  form: z.object({ id: z.string(), version: z.number() }),
  /** The decided task this one confirms. */
  about: z.optional(z.string()),
  /** The form was sent back: what was named, and the task that has the answers it was sent back with. */
  correction: z.optional(
    z.object({ of: z.string(), items: z.array(z.object({ field: z.string(), need: z.string() })) }),
  ),
  /** The submission the task is about. */
  round: z.number(),
  /** The unit it waits in: a district, the city, or one expert by his id. */
  office: z.optional(z.string()),
  holders: z.array(Holder),
  delegations: z.array(Delegation),
  openedAt: z.string(),
  due: Due,
  extended: z.optional(Extension),
  ladder: z.string(),
  /** How many steps of the ladder have been taken. */
  ladderStep: z.number(),
  token: z.string(),
  version: z.number(),
}

export const Task = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('open') }),
  z.object({
    ...common,
    status: z.literal('decided'),
    decision: z.string(),
    decidedBy: Actor,
    decidedAt: z.string(),
    answers: z.record(z.string(), z.unknown()),
  }),
  z.object({
    ...common,
    status: z.literal('closed'),
    closedAt: z.string(),
    because: z.enum(['withdrawn', 'overdue', 'recalled', 'moved-on']),
  }),
])
export type Task = z.infer<typeof Task>
export type OpenTask = Extract<Task, { status: 'open' }>

/** A mailed link; only the hash of its secret exists. */
export const Link = z.object({
  hash: z.string(),
  taskId: z.string(),
  email: z.string(),
  generation: z.number(),
  issuedAt: z.string(),
  validUntil: z.string(),
})
export type Link = z.infer<typeof Link>

export type LinkState = 'open' | 'decided' | 'withdrawn' | 'overdue' | 'delegated' | 'reissued' | 'expired'

/** Why a link works or does not; a decided task is told before anything else. */
export function linkState(link: Link, task: Task, now: string): LinkState {
  if (task.status === 'decided') return 'decided'
  if (task.status === 'closed') return task.because === 'overdue' ? 'overdue' : 'withdrawn'
  const holder = task.holders.find((h) => h.email === link.email)
  if (!holder) return 'delegated'
  if (holder.generation !== link.generation) return 'reissued'
  return now > link.validUntil ? 'expired' : 'open'
}
