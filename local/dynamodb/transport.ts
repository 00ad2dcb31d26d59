import { Agent, errors } from 'undici'
import type { Transport } from '#adapters/dynamodb/db.ts'
import { noteWrite } from '#local/writes.ts'
import { inputToWire, outputFromWire } from './requests.ts'

/** What the SDK hands to a request handler, as far as it is used here. */
interface Request {
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

const agent = new Agent()
const decoder = new TextDecoder()

/** The embedded database asks for the form of a signature and does not check it. */
const signature = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
}

/** Source: DynamoDB Developer Guide, “DynamoDB low-level API”. */
const json = { 'content-type': 'application/x-amz-json-1.0', ...signature }
const target = 'x-amz-target'

async function send(
  origin: string,
  path: string,
  headers: Record<string, string>,
  body: Uint8Array | string,
) {
  if (/\.(?:Put|Update|Delete|TransactWrite|BatchWrite)Item/.test(headers[target] ?? '')) noteWrite()
  const answer = await agent.request({ origin, path, method: 'POST', body, headers })
  return { statusCode: answer.statusCode, headers: answer.headers, body: await answer.body.bytes() }
}

async function handle({ protocol, hostname, port, path, headers, body }: Request) {
  const origin = `${protocol}//${hostname}${port ? `:${port}` : ''}`
  try {
    return { response: await send(origin, path, { ...headers, ...signature }, body) }
  } catch (error) {
    // The SDK tries again after a broken connection when it finds the name Node gives it.
    if (error instanceof errors.SocketError) throw Object.assign(error, { code: 'ECONNRESET' })
    throw error
  }
}

const commands = /^(?:Get|Put|Update|Delete|BatchGet|TransactGet|TransactWrite)Item|^Query/

/**
 * The way to a database on this machine: no signature, the answer read whole, and commands about items go past the
 * SDK altogether. Its own way is made for a service far away and is most of what such a call costs. What is not answered
 * with 200 is asked for again its way: it knows what to try again and how to name an error.
 */
export const direct = {
  signer: { sign: async (request) => request },
  requestHandler: { metadata: { handlerProtocol: 'http/1.1' }, handle },
  shortcut:
    (endpoint) =>
    (next, { commandName = '' }) =>
    async (request) => {
      if (!commands.test(commandName)) return next(request)
      const operation = commandName.slice(0, -'Command'.length)
      const headers = { ...json, [target]: `DynamoDB_20120810.${operation}` }
      const body = inputToWire(request.input)
      const response = await send(endpoint, '/', headers, body).catch(() => undefined)
      if (response?.statusCode !== 200) return next(request)
      const output = outputFromWire(JSON.parse(decoder.decode(response.body)))
      return { response, output: { $metadata: {}, ...output } }
    },
} satisfies Transport
