import { Agent, errors } from 'undici'
import type { Transport } from '#adapters/dynamodb/db.ts'
import { noteWrite } from '#local/writes.ts'

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

/** The embedded database asks for the form of a signature and does not check it. */
const signature = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
}

async function handle({ protocol, hostname, port, path, headers, body }: Request) {
  if (/\.(?:Put|Update|Delete|TransactWrite|BatchWrite)Item/.test(headers['x-amz-target'] ?? '')) noteWrite()
  const origin = `${protocol}//${hostname}${port ? `:${port}` : ''}`
  try {
    const answer = await agent.request({
      origin,
      path,
      method: 'POST',
      body,
      headers: { ...headers, ...signature },
    })
    const { statusCode, headers: said } = answer
    return { response: { statusCode, headers: said, body: await answer.body.bytes() } }
  } catch (error) {
    // The SDK tries again after a broken connection when it finds the name Node gives it.
    if (error instanceof errors.SocketError) throw Object.assign(error, { code: 'ECONNRESET' })
    throw error
  }
}

/**
 * The way to a database on this machine: no signature, the answer read whole. The SDK's own way is made for a service
 * far away and is half of what such a call costs.
 */
export const direct: Transport = {
  signer: { sign: async (request) => request },
  requestHandler: { metadata: { handlerProtocol: 'http/1.1' }, handle },
}
