import { createHash } from 'node:crypto'
import type { Resource } from '#local/step-functions/definition/model.ts'
import type { Json } from '#local/step-functions/json.ts'

export interface Origin {
  readonly execution: number
  readonly task: number
  readonly at: number
}

/** What a state sees of an answer: a Lambda payload comes wrapped as the SDK returned it, anything else as it is. */
export function presentAnswer(resource: Resource, answer: Json, origin: Origin): Json {
  return resource.kind === 'invoke' && !resource.callback ? invocationResult(answer, origin) : answer
}

/** What is noted when a callback task's own call has returned. */
export function presentSubmission(resource: Resource, answer: Json, origin: Origin): Json {
  return resource.kind === 'invoke' ? invocationResult(answer, origin) : answer
}

function invocationResult(payload: Json, origin: Origin): Json {
  const requestId = requestIdOf(origin)
  const date = new Date(origin.at).toUTCString()
  const length = String(Buffer.byteLength(JSON.stringify(payload)))
  const trace = `Root=1-${requestId.replaceAll('-', '').slice(0, 8)}-${requestId.replaceAll('-', '').slice(8)};Sampled=0`
  const headers = {
    'X-Amz-Executed-Version': '$LATEST',
    'x-amzn-Remapped-Content-Length': '0',
    Connection: 'keep-alive',
    'x-amzn-RequestId': requestId,
    'Content-Length': length,
    Date: date,
    'X-Amzn-Trace-Id': trace,
    'Content-Type': 'application/json',
  }
  return {
    ExecutedVersion: '$LATEST',
    Payload: payload,
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      HttpHeaders: headers,
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: requestId },
    StatusCode: 200,
  }
}

/** The same task always has the same request id, so nothing about it needs to be stored. */
export function requestIdOf(origin: Pick<Origin, 'execution' | 'task'>): string {
  const hex = createHash('sha1').update(`${origin.execution}/${origin.task}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
