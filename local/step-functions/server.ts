import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Engine, Response } from './engine.ts'

const CONTENT_TYPE = 'application/x-amz-json-1.0'
const LARGEST_BODY = 2_000_000

/** Speaks the Step Functions protocol (AWS JSON 1.0) for an engine. The caller decides where it listens. */
export function createStepFunctionsServer(engine: Engine): Server {
  const server = createServer((request, response) => {
    serve(engine, request).then(
      (result) => send(response, result),
      (error: unknown) => {
        console.error('step-functions: a request failed', error)
        send(response, { status: 500, body: { __type: 'InternalFailure', message: 'The request failed.' } })
      },
    )
  })
  server.keepAliveTimeout = 60_000
  return server
}

async function serve(engine: Engine, request: IncomingMessage): Promise<Response> {
  const target = request.headers['x-amz-target']
  const text = await readBody(request)
  if (request.method !== 'POST' || typeof target !== 'string')
    return malformed('a POST with X-Amz-Target is expected')
  let body: unknown
  try {
    body = JSON.parse(text || '{}')
  } catch {
    return malformed('the body is not JSON')
  }
  return engine.handle(target, body)
}

function malformed(message: string): Response {
  return { status: 400, body: { __type: 'com.amazon.coral.service#SerializationException', message } }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length <= LARGEST_BODY) chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, { status, body }: Response): void {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': CONTENT_TYPE, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
