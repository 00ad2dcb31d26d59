import * as z from 'zod/mini'
import { createEngine, type Engine, type Invoke } from '#local/step-functions/engine.ts'

export const START = Date.parse('2026-11-23T01:00:00Z')

const SECOND = 1000

export interface TestClock {
  now(): Date
  onChange(listener: () => void): () => void
  advance(seconds: number): void
}

/** A clock that stands still until it is moved. */
export function stillClock(start = START): TestClock {
  let time = start
  const listeners = new Set<() => void>()
  return {
    now: () => new Date(time),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    advance: (seconds) => {
      time += seconds * SECOND
      for (const listener of listeners) listener()
    },
  }
}

const Described = z.looseObject({
  status: z.string(),
  output: z.optional(z.string()),
  error: z.optional(z.string()),
  cause: z.optional(z.string()),
})
const History = z.object({
  events: z.array(z.looseObject({ id: z.number(), previousEventId: z.number(), type: z.string() })),
  nextToken: z.optional(z.string()),
})
export type HistoryEvent = z.infer<typeof History>['events'][number]

/** What a handler does: returns its payload, or throws. */
export type Handler = (payload: never, signal: AbortSignal) => unknown

export interface Setup {
  readonly handlers?: Readonly<Record<string, Handler>>
  readonly dbPath?: string
  readonly clock?: TestClock
}

export const functionArn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`

/** An engine with named handlers behind it, and short words for what a test does. */
export function setup({ handlers = {}, dbPath = ':memory:', clock = stillClock() }: Setup = {}) {
  const invoke: Invoke = async (arn, payload, signal) => {
    const name = arn.slice(arn.lastIndexOf(':') + 1)
    const handler = handlers[name]
    if (!handler)
      throw Object.assign(new Error(`Function not found: ${arn}`), {
        name: 'Lambda.ResourceNotFoundException',
      })
    return { payload: await handler(payload as never, signal) }
  }
  const engine = createEngine({ dbPath, invoke, clock })
  return { engine, clock, ...words(engine) }
}

export function words(engine: Engine) {
  const call = async (operation: string, body: unknown = {}): Promise<unknown> => {
    const response = await engine.handle(`AWSStepFunctions.${operation}`, body)
    if (response.status !== 200)
      throw Object.assign(new Error(JSON.stringify(response.body)), { body: response.body })
    return response.body
  }
  const create = async (definition: object, name = 'machine') => {
    const text = JSON.stringify({ QueryLanguage: 'JSONata', ...definition })
    const body = { name, definition: text, roleArn: 'arn:aws:iam::000000000000:role/workflow' }
    const created = z.parse(
      z.looseObject({ stateMachineArn: z.string() }),
      await call('CreateStateMachine', body),
    )
    return created.stateMachineArn
  }
  const start = async (stateMachineArn: string, input: unknown = {}, name?: string) => {
    const body = { stateMachineArn, input: JSON.stringify(input), ...(name === undefined ? {} : { name }) }
    return z.parse(z.looseObject({ executionArn: z.string() }), await call('StartExecution', body))
      .executionArn
  }
  const describe = async (executionArn: string) =>
    z.parse(Described, await call('DescribeExecution', { executionArn }))
  const history = async (executionArn: string, options: object = {}): Promise<HistoryEvent[]> =>
    z.parse(History, await call('GetExecutionHistory', { executionArn, maxResults: 1000, ...options })).events
  const types = async (executionArn: string) => (await history(executionArn)).map((event) => event.type)
  const run = async (definition: object, input: unknown = {}) => {
    const executionArn = await start(await create(definition), input)
    await engine.idle()
    return executionArn
  }
  const output = async (executionArn: string): Promise<unknown> => {
    const described = await describe(executionArn)
    if (described.output === undefined) throw new Error(JSON.stringify(described))
    return JSON.parse(described.output)
  }
  return { call, create, start, describe, history, types, run, output }
}

/** A Task state that calls `name`. */
export function invokeTask(name: string, more: object = {}, payload: unknown = {}) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: functionArn(name), Payload: payload },
    ...more,
  }
}

/** A Task state that calls `name` with a token and waits for it. */
export function callbackTask(name: string, more: object = {}, payload: object = {}) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: functionArn(name),
      Payload: { token: '{% $states.context.Task.Token %}', ...payload },
    },
    ...more,
  }
}
