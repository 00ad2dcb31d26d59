import { isObject, type Json, type JsonObject, toJson } from './json.ts'

/** How a Lambda function answered. */
export interface InvokeResult {
  readonly payload: unknown
  readonly functionError?: {
    readonly errorType: string
    readonly errorMessage: string
    readonly [field: string]: unknown
  }
}

export type Invoke = (functionArn: string, payload: unknown, signal: AbortSignal) => Promise<InvokeResult>

export type Answer =
  | { readonly status: 'succeeded'; readonly output: Json }
  | { readonly status: 'failed'; readonly error?: string; readonly cause?: string }

/** Calls a function; a handler that throws is an answer too, told as Lambda tells it. */
export async function callFunction(
  invoke: Invoke,
  arn: string,
  payload: Json,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    // A copy: a handler may change its event, the workflow's data must not change with it.
    const result = await invoke(arn, structuredClone(payload), signal)
    if (!result.functionError) return { status: 'succeeded', output: toJson(result.payload) }
    const told = toJson(result.functionError)
    return failed(result.functionError.errorType, isObject(told) ? told : {})
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return failed(name, { errorType: name, errorMessage: message, trace: (stack ?? '').split('\n') })
  }
}

function failed(error: string, told: JsonObject): Answer {
  return { status: 'failed', error, cause: JSON.stringify(told) }
}
