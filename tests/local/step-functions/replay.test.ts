import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEvents, encodeEvents } from '#local/step-functions/store/codec.ts'
import { functionArn, setup, stillClock } from './harness.ts'

/** A function that fails as often as its payload says, by the attempt it is told. */
const handlers = {
  work: ({ attempt, failures }: { attempt: number; failures: number }) => {
    if (attempt < failures) throw Object.assign(new Error('again'), { name: 'Again' })
    return { done: attempt }
  },
}

type Step = (next: object, name: string) => object

const work =
  (failures: number): Step =>
  (next, name) => ({
    [name]: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: {
        FunctionName: functionArn('work'),
        Payload: { attempt: '{% $states.context.State.RetryCount %}', failures },
      },
      Retry: [{ ErrorEquals: ['Again'], MaxAttempts: 2, IntervalSeconds: 5 }],
      Assign: { [`last_${name}`]: '{% $states.result.Payload.done %}' },
      Output: '{% $states.result.Payload %}',
      ...next,
    },
  })
const pass: Step = (next, name) => ({
  [name]: { Type: 'Pass', Output: { was: '{% $states.input %}' }, ...next },
})
const wait: Step = (next, name) => ({ [name]: { Type: 'Wait', Seconds: 30, ...next } })
const broken: Step = (next, name) => ({ [name]: { Type: 'Pass', Output: '{% $nothing %}', ...next } })
const caught: Step = (next, name) => ({
  [name]: {
    Type: 'Parallel',
    Branches: [one(work(9), `${name}a`), one(wait, `${name}b`)],
    Catch: [{ ErrorEquals: ['Again'], Next: `${name}c` }],
    ...next,
  },
  [`${name}c`]: { Type: 'Pass', ...next },
})
const uncaught: Step = (next, name) => ({
  [name]: {
    Type: 'Map',
    Items: [1],
    ItemProcessor: one(work(9), `${name}i`),
    Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $nothing %}', Next: `${name}c` }],
    ...next,
  },
  [`${name}c`]: { Type: 'Pass', ...next },
})
const each: Step = (next, name) => ({
  [name]: {
    Type: 'Map',
    Items: [1, 2, 3],
    MaxConcurrency: 2,
    ItemProcessor: one(work(1), `${name}i`),
    ...next,
  },
})

function one(step: Step, name: string) {
  return { StartAt: name, States: step({ End: true }, name) }
}

function machine(steps: readonly Step[]) {
  const states = steps.map((step, index) =>
    step(index === steps.length - 1 ? { End: true } : { Next: `s${index + 1}` }, `s${index}`),
  )
  return { StartAt: 's0', States: Object.assign({}, ...states) }
}

const step = fc.constantFrom(pass, wait, work(0), work(1), work(3), each, caught, uncaught, broken)

/** Lives on until the execution has ended, and tells how. */
async function end(harness: ReturnType<typeof setup>, executionArn: string) {
  for (let round = 0; round < 40; round += 1) {
    await harness.engine.idle()
    if ((await harness.describe(executionArn)).status !== 'RUNNING') break
    harness.clock.advance(5)
  }
  const { status, output, error } = await harness.describe(executionArn)
  const types = (await harness.types(executionArn)).sort()
  await harness.engine.close()
  return { status, output, error, types }
}

interface Row {
  readonly turn: number
  readonly at: number
  readonly events: string
}

/** Cuts the stored events down to the first `count`; says when the last of them was, and whether it can stand last. */
function cut(dbPath: string, count: number) {
  const database = new DatabaseSync(dbPath)
  const rows = database
    .prepare('select turn, at, events from journal order by turn')
    .all() as unknown as Row[]
  let left = count
  let last: string | undefined
  let at = 0
  for (const row of rows) {
    const events = decodeEvents(row.events)
    const kept = events.slice(0, left)
    left -= kept.length
    last = kept.at(-1)?.kind ?? last
    if (kept.length > 0) at = row.at
    if (kept.length === 0) database.prepare('delete from journal where turn = ?').run(row.turn)
    else database.prepare('update journal set events = ? where turn = ?').run(encodeEvents(kept), row.turn)
  }
  database.exec('update executions set status = 0, stopped = null, due = 0')
  database.close()
  return { at, usable: last !== 'StateAborted', isWhole: left > 0 }
}

describe('an execution', () => {
  it('comes to the same end from any prefix of its stored events', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'engine-'))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const dbPath = join(directory, `${crypto.randomUUID()}.db`)
        const first = setup({ dbPath, handlers })
        const executionArn = await first.start(await first.create(machine(steps)), { given: true })
        const ended = await end(first, executionArn)
        for (let count = 1; ; count += 1) {
          const copy = `${dbPath}.${count}`
          copyFileSync(dbPath, copy)
          const { at, usable, isWhole } = cut(copy, count)
          const clock = stillClock(at)
          const again = setup({ dbPath: copy, handlers, clock })
          if (usable) expect(await end(again, executionArn)).toEqual(ended)
          else await again.engine.close()
          rmSync(copy)
          if (isWhole) break
        }
      }),
      { numRuns: 8 },
    )
    rmSync(directory, { recursive: true })
  }, 90_000)
})
