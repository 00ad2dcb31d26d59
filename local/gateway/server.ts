import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { BodyTooLarge, readBody } from '#local/gateway/body.ts'
import { httpEvent } from '#local/gateway/event.ts'
import { httpAnswer } from '#local/gateway/result.ts'
import type { Invocation } from '#local/lambda.ts'

export interface Route {
  readonly functionName: string
  /** As in the API's definition, such as `GET /cases/{id}`; `$default` when it has no other. */
  readonly routeKey?: string
}

export type Mount = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

export interface GatewayOptions {
  readonly functionFor: (method: string, path: string) => Route | undefined
  readonly invoke: (functionName: string, event: unknown) => Promise<Invocation>
  /** Local pages beside the product, by path prefix. */
  readonly mounts?: Readonly<Record<string, Mount>>
  readonly now: () => Date
  readonly log?: (line: string) => void
}

/** Limits of HTTP APIs, source: API Gateway Developer Guide, "Quotas for HTTP APIs". */
const largestBody = 10 * 1024 * 1024
const largestHeaders = 10_240
const failures: Readonly<Record<string, [status: number, message: string]>> = {
  RequestTooLarge: [413, 'Request Entity Too Large'],
  'Sandbox.Timedout': [503, 'Service Unavailable'],
}

/** An HTTP API on this machine: each request becomes an event, each result an answer. */
export function createGateway(options: GatewayOptions): Server {
  const { functionFor, invoke, mounts = {}, now, log = () => {} } = options

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/') || !URL.canParse(`http://local${request.url}`)) {
      return say(response, 400, 'Bad Request')
    }
    const url = new URL(`http://local${request.url}`)
    const mount = Object.entries(mounts).find(([prefix]) => `${url.pathname}/`.startsWith(`${prefix}/`))
    if (mount) return mount[1](request, response, url)
    const route = functionFor(request.method ?? 'GET', url.pathname)
    if (!route) return say(response, 404, 'Not Found')
    const body = await readBody(request, largestBody)
    const event = httpEvent({ request, body, routeKey: route.routeKey ?? '$default', now: now() })
    finish(response, await invoke(route.functionName, event))
  }

  return createServer({ maxHeaderSize: largestHeaders }, (request, response) => {
    answer(request, response).catch((error) => {
      if (error instanceof BodyTooLarge) return say(response, 413, 'Request Entity Too Large')
      log(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : error}`)
      say(response, 500, 'Internal Server Error')
    })
  })
}

function finish(response: ServerResponse, { payload, functionError }: Invocation): void {
  const answer = functionError ? undefined : httpAnswer(payload)
  if (!answer) {
    const [status, message] = failures[functionError?.errorType ?? ''] ?? [500, 'Internal Server Error']
    say(response, status, message)
    return
  }
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  if (answer.status !== 204 && answer.status !== 304) response.setHeader('content-length', answer.body.length)
  response.writeHead(answer.status).end(answer.body)
}

function say(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.destroy()
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }))
}
