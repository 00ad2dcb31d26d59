import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import { functionArn } from '#local/account.ts'
import { noticingWrites } from '#local/writes.ts'

export type Handler = (event: unknown, context: Context) => Promise<unknown>

export type FunctionError = {
  readonly errorType: string
  readonly errorMessage: string
  readonly stackTrace?: readonly string[]
}

export interface Invocation {
  readonly payload: unknown
  readonly functionError?: FunctionError
}

export interface Lambda {
  /** Runs a function by its name or ARN. What a handler throws is reported, not thrown. */
  invoke(function_: string, event: unknown, signal?: AbortSignal): Promise<Invocation>
  /** Invocations begun so far. */
  count(): number
  /** When no invocation is running. */
  idle(): Promise<void>
}

export class FunctionNotFound extends Error {
  override readonly name = 'ResourceNotFoundException'
}

export interface LambdaOptions {
  readonly functions: Readonly<Record<string, Handler>>
  readonly timeoutSeconds?: number
  /** Called after each invocation that wrote to the table. */
  readonly onWritten?: () => void
  readonly log?: (line: string) => void
}

/** Largest synchronous payload and response, source: AWS Lambda Developer Guide, "Lambda quotas". */
const largest = 6 * 1024 * 1024

export function createLambda(options: LambdaOptions): Lambda {
  const { functions, timeoutSeconds = 30, onWritten = () => {}, log = () => {} } = options
  const running = new Set<Promise<unknown>>()
  let begun = 0

  async function run(
    name: string,
    handler: Handler,
    event: unknown,
    signal?: AbortSignal,
  ): Promise<Invocation> {
    const text = JSON.stringify(event ?? null)
    if (Buffer.byteLength(text) > largest) return failed(tooLarge('RequestTooLarge', 'Request'))
    const requestId = randomUUID()
    const limit = timeLimit(timeoutSeconds, requestId, signal)
    try {
      const context = contextOf(name, requestId, limit.until)
      const work = noticingWrites(() => handler(JSON.parse(text), context), onWritten)
      const answer = await Promise.race([work, limit.reached])
      const payload = JSON.stringify(answer ?? null)
      if (Buffer.byteLength(payload) > largest) {
        return failed(tooLarge('Function.ResponseSizeTooLarge', 'Response'))
      }
      return { payload: JSON.parse(payload) }
    } catch (error) {
      const functionError = describe(error)
      log(`${name}: ${functionError.errorType}: ${functionError.errorMessage}`)
      return failed(functionError)
    } finally {
      limit.lift()
    }
  }

  return {
    async invoke(function_, event, signal) {
      const name = functionName(function_)
      const handler = functions[name]
      if (!handler) throw new FunctionNotFound(`Function not found: ${functionArn(name)}`)
      begun += 1
      const work = run(name, handler, event, signal)
      running.add(work)
      return work.finally(() => running.delete(work))
    },
    count: () => begun,
    async idle() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/** What the function returned. @throws an error named as the one it threw */
export function payloadOf({ payload, functionError }: Invocation): unknown {
  if (functionError) throw named(functionError.errorType, functionError.errorMessage)
  return payload
}

/** The name in `arn:aws:lambda:<region>:<account>:function:<name>[:<alias>]`, or the name itself. */
export function functionName(function_: string): string {
  const parts = function_.split(':')
  return parts[0] === 'arn' && parts[5] === 'function' ? (parts[6] ?? '') : (parts[0] ?? '')
}

function contextOf(name: string, awsRequestId: string, until: number): Context {
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn(name),
    memoryLimitInMB: '512',
    awsRequestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(until - performance.now())),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  }
}

function timeLimit(seconds: number, requestId: string, signal?: AbortSignal) {
  let lift = (): void => {}
  const reached = new Promise<never>((_, reject) => {
    const message = `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`
    const stop = (): void => reject(named('Sandbox.Timedout', message))
    const timer = setTimeout(stop, seconds * 1000)
    const abort = (): void => reject(named('Sandbox.Aborted', 'the caller no longer waits'))
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()
    lift = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  })
  return { until: performance.now() + seconds * 1000, reached, lift }
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name })
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) }
  const stackTrace = error.stack?.split('\n').map((line) => line.trim())
  return { errorType: error.name, errorMessage: error.message, ...(stackTrace ? { stackTrace } : {}) }
}

function failed(functionError: FunctionError): Invocation {
  return { payload: functionError, functionError }
}

function tooLarge(errorType: string, what: string): FunctionError {
  return {
    errorType,
    errorMessage: `${what} payload size exceeded maximum allowed payload size (${largest} bytes).`,
  }
}
