import * as z from 'zod/mini'
import { Actor } from '#domain/person.ts'

const to = z.object({ email: z.string(), name: z.string() })

/** What must follow a change. Written in the same transaction; carried out by the relay, at least once. */
export const Effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mail'),
    template: z.string(),
    to,
    data: z.record(z.string(), z.unknown()),
    /** A secret link to this task is minted when the mail is sent. */
    link: z.optional(z.object({ taskId: z.string(), generation: z.number() })),
    /** A secret link is minted that uses this invitation to a survey. */
    invitation: z.optional(z.string()),
  }),
  z.object({
    kind: z.literal('start'),
    workflow: z.string(),
    name: z.string(),
    input: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.literal('resume'), taskId: z.string(), output: z.record(z.string(), z.unknown()) }),
  /** Enters the firms of a submission's roster, and its operator's staff, into the register of firms. */
  z.object({ kind: z.literal('register-firms'), round: z.number() }),
  /** The rows a park applied with become its living roster. */
  z.object({ kind: z.literal('open-roster') }),
  /** Notes in the pool that an expert signed the year's agreement, let a sheet become overdue or judged a case; `key` keeps a repetition from counting twice. */
  z.object({
    kind: z.literal('note-expert'),
    expertId: z.string(),
    what: z.enum(['agreed', 'missed', 'served']),
    /** Number of the case judged. */
    about: z.optional(z.string()),
    key: z.string(),
    at: z.string(),
  }),
  z.object({ kind: z.literal('fail'), taskId: z.string(), error: z.string() }),
  /** Publishes one row of a notice: decides the task that waits for it. */
  z.object({
    kind: z.literal('publish-row'),
    noticeId: z.string(),
    row: z.number(),
    taskId: z.string(),
    by: Actor,
  }),
  /** A mail to whoever raised an objection; name and address are opened only when it is sent. */
  z.object({
    kind: z.literal('mail-objector'),
    objectionId: z.string(),
    template: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
  /** Works out anew what a park brings to the dashboards. */
  z.object({ kind: z.literal('project'), what: z.literal('home') }),
  z.object({ kind: z.literal('stop'), workflow: z.string(), name: z.string(), because: z.string() }),
])
export type Effect = z.infer<typeof Effect>

export const Intent = z.object({
  id: z.string(),
  caseId: z.string(),
  effect: Effect,
  createdAt: z.string(),
  doneAt: z.optional(z.string()),
  receipt: z.optional(z.string()),
})
export type Intent = z.infer<typeof Intent>
