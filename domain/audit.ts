import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { resumeAfter } from '#domain/appeal.ts'
import type { Status } from '#domain/application.ts'
import { leadsTo } from '#domain/application.ts'
import { Event, genesis, hashOf } from '#domain/event.ts'

/** A case's whole history as it is given out: what the case says of it, and its lines. */
export const History = z.object({
  caseId: z.string(),
  no: z.optional(z.string()),
  seq: z.number(),
  head: z.string(),
  events: z.array(Event),
})
export type History = z.infer<typeof History>

/** `case` and `seq` say where; a fault of the file as a whole has neither. */
export interface Fault {
  readonly caseId?: string
  readonly seq?: number
  readonly why: 'unreadable' | 'sequence' | 'hash' | 'move' | 'head' | 'incomplete'
}

const Head = z.strictObject({
  kind: z.literal('case'),
  caseId: z.string(),
  no: z.optional(z.string()),
  seq: z.number(),
  head: z.string(),
})
const Line = z.strictObject({ kind: z.literal('event'), event: Event })
const End = z.strictObject({ kind: z.literal('end'), cases: z.number(), sha256: z.string() })
const Any = z.discriminatedUnion('kind', [Head, Line, End])

/** The first thing wrong with one history; undefined when all of it fits. */
export function faultIn({ caseId, seq, head, events }: History): Fault | undefined {
  let prev = genesis
  let status: Status | undefined
  for (const [index, event] of events.entries()) {
    const at = { caseId, seq: event.seq }
    if (event.caseId !== caseId || event.seq !== index + 1) return { caseId, seq: index + 1, why: 'sequence' }
    if (event.prev !== prev || hashOf(event) !== event.hash) return { ...at, why: 'hash' }
    if (!isMove(status, event)) return { ...at, why: 'move' }
    prev = event.hash
    status = event.to ?? status
  }
  if (events.length !== seq || prev !== head) return { caseId, seq: events.length, why: 'head' }
  return undefined
}

/** An event starts where the one before ended, and goes only where a case may go; an appeal alone brings an ended one back. */
function isMove(status: Status | undefined, { type, from, to }: Event): boolean {
  if (from !== undefined && from !== status) return false
  if (to === undefined || to === status) return true
  if (status === undefined || leadsTo(status, to)) return true
  return type === 'appeal.settled' && resumeAfter(status) === to
}

/** Histories as JSON lines: for each case a line with its head and one for each event; the last line seals all before it. */
export function toLines(histories: readonly History[]): string {
  const lines = histories.flatMap(({ events, ...head }) => [
    JSON.stringify({ kind: 'case', ...head }),
    ...events.map((event) => JSON.stringify({ kind: 'event', event })),
  ])
  const body = lines.map((line) => `${line}\n`).join('')
  return `${body}${JSON.stringify({ kind: 'end', cases: histories.length, sha256: digest(body) })}\n`
}

/** The first thing wrong with an export; a history of one case as its page gives it out is one, too. */
export function faultInExport(text: string): Fault | undefined {
  const single = History.safeParse(json(text))
  if (single.success) return faultIn(single.data)
  const lines = text.split('\n')
  const histories: History[] = []
  for (const [index, line] of lines.entries()) {
    const found = Any.safeParse(json(line))
    const last = histories.at(-1)
    if (!found.success) return broken(histories) ?? { ...where(last), why: 'unreadable' }
    const one = found.data
    if (one.kind === 'end') {
      const body = lines
        .slice(0, index)
        .map((before) => `${before}\n`)
        .join('')
      const whole = lines.slice(index + 1).join('') === '' && lines.length === index + 2
      const sealed = whole && one.cases === histories.length && line === JSON.stringify(one)
      return broken(histories) ?? (sealed && one.sha256 === digest(body) ? undefined : { why: 'incomplete' })
    }
    if (one.kind === 'case') histories.push({ ...one, events: [] })
    else if (last) last.events.push(one.event)
    else return { why: 'unreadable' }
  }
  return broken(histories) ?? { why: 'incomplete' }
}

function broken(histories: readonly History[]): Fault | undefined {
  for (const history of histories) {
    const fault = faultIn(history)
    if (fault) return fault
  }
  return undefined
}

function where(last: History | undefined): Pick<Fault, 'caseId' | 'seq'> {
  return last ? { caseId: last.caseId, seq: last.events.length + 1 } : {}
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
