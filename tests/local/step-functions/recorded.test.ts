import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine } from '#local/step-functions/engine.ts'
import { stillClock, words } from './harness.ts'

const CASES = new URL('../../../../shared/asl-cases/cases.json', import.meta.url)

interface RecordedCase {
  readonly id: string
  readonly definition: object
  readonly input: unknown
  readonly lambdas: readonly string[]
  readonly events: readonly Record<string, unknown>[]
}

const cases: RecordedCase[] = existsSync(CASES) ? JSON.parse(readFileSync(CASES, 'utf8')) : []

/** Values the recording replaced because they differ from run to run. */
const PLACEHOLDERS = [
  'timestamp',
  'date',
  'snf_role_arn',
  'RequestId',
  'x-amzn-RequestId',
  'X-Amzn-Trace-Id',
  '<region>',
]

function setup(recorded: RecordedCase) {
  const engine = createEngine({
    dbPath: ':memory:',
    clock: stillClock(),
    invoke: async (_arn, payload) => {
      if (!recorded.lambdas.includes('raise_exception.py')) return { payload }
      const functionError = {
        errorMessage: 'Some exception was raised.',
        errorType: 'Exception',
        requestId: '<uuid:1>',
        stackTrace: [
          '  File "/var/task/handler.py", line 2, in handler\n    raise Exception("Some exception was raised.")\n',
        ],
      }
      return { payload: null, functionError }
    },
  })
  return { engine, ...words(engine) }
}

/** Compares with the recording: what was text there is compared as text, what was decoded there is decoded here. */
function compare(actual: unknown, recorded: unknown, path: string): void {
  if (typeof recorded === 'string') {
    if (PLACEHOLDERS.includes(recorded) || /<[a-z-]+>|lambda_function_name/.test(recorded)) {
      expect(actual, path).toBeDefined()
      return
    }
    expect(actual, path).toBe(recorded)
    return
  }
  if (typeof recorded !== 'object' || recorded === null) {
    expect(actual, path).toBe(recorded)
    return
  }
  const value = typeof actual === 'string' ? JSON.parse(actual) : actual
  expect(Object.keys(value).sort(), path).toEqual(Object.keys(recorded).sort())
  for (const [key, part] of Object.entries(recorded)) compare(value[key], part, `${path}.${key}`)
}

describe.skipIf(cases.length === 0)(
  'executions recorded on AWS (skipped where the recordings are absent)',
  () => {
    it.each(cases.map((recorded) => [recorded.id, recorded] as const))('%s', async (_id, recorded) => {
      const { run, history, engine } = setup(recorded)
      const executionArn = await run(recorded.definition, recorded.input)
      const events = await history(executionArn)
      expect(events.map((event) => event.type)).toEqual(recorded.events.map((event) => event.type))
      compare(events, recorded.events, recorded.id)
      await engine.close()
    })
  },
)
