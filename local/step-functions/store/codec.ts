import type { Event, EventKind } from '#local/step-functions/execution/events.ts'
import { isObject, parseJson } from '#local/step-functions/json.ts'

/** Codes are stored: append, never reorder. */
const KINDS: readonly EventKind[] = [
  'ExecutionStarted',
  'ExecutionSucceeded',
  'ExecutionFailed',
  'ExecutionAborted',
  'ExecutionTimedOut',
  'StateEntered',
  'StateExited',
  'StateFailed',
  'StateAborted',
  'EvaluationFailed',
  'WaitStarted',
  'RetryScheduled',
  'TaskScheduled',
  'TaskStarted',
  'TaskSubmitted',
  'TaskSucceeded',
  'TaskFailed',
  'TaskTimedOut',
  'HeartbeatReceived',
  'MapStarted',
  'IterationStarted',
  'ParallelStarted',
  'ChildSucceeded',
  'ChildFailed',
  'ChildAborted',
  'GroupSucceeded',
  'GroupFailed',
]
const CODES = new Map(KINDS.map((kind, code) => [kind, code]))

const LETTERS: Readonly<Record<string, string>> = {
  branch: 'b',
  input: 'i',
  output: 'o',
  error: 'e',
  cause: 'c',
  name: 's',
  assigned: 'v',
  next: 'n',
  location: 'l',
  until: 'u',
  retrier: 'r',
  parameters: 'p',
  timeout: 't',
  heartbeat: 'h',
  items: 'm',
  concurrency: 'y',
  tolerated: 'a',
  index: 'x',
}
const NAMES = new Map(Object.entries(LETTERS).map(([name, letter]) => [letter, name]))

/** The events of one turn as compact JSON; the root branch is left unsaid. */
export function encodeEvents(events: readonly Event[]): string {
  return JSON.stringify(events.map(encode))
}

/** A parsing boundary: only `encodeEvents` writes this text. */
export function decodeEvents(text: string): Event[] {
  const rows = parseJson(text)
  return Array.isArray(rows) ? rows.map(decode) : []
}

function encode(event: Event): number | Record<string, unknown> {
  const code = CODES.get(event.kind) ?? -1
  const row: Record<string, unknown> = { k: code }
  let fields = 0
  for (const [name, value] of Object.entries(event)) {
    if (name === 'kind' || value === undefined || (name === 'branch' && value === 0)) continue
    row[LETTERS[name] ?? name] = value
    fields += 1
  }
  return fields === 0 ? code : row
}

function decode(row: unknown): Event {
  const fields = typeof row === 'number' ? { k: row } : isObject(row) ? row : { k: -1 }
  const kind = KINDS[Number(fields.k)]
  if (!kind) throw new Error(`the store holds an event of unknown kind ${fields.k}`)
  const event: Record<string, unknown> = { kind }
  if (!kind.startsWith('Execution')) event.branch = 0
  for (const [letter, value] of Object.entries(fields)) {
    const name = NAMES.get(letter)
    if (name) event[name] = value
  }
  return event as Event
}
