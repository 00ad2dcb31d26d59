import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { account } from '#local/account.ts'

export interface EventOptions {
  readonly request: IncomingMessage
  readonly body: Buffer
  readonly routeKey: string
  readonly now: Date
}

/** The event of an HTTP API, payload format 2.0, source: API Gateway Developer Guide, "Lambda proxy integrations". */
export function httpEvent({ request, body, routeKey, now }: EventOptions): APIGatewayProxyEventV2 {
  const { pathname, search } = new URL(`http://local${request.url}`)
  const { cookie, ...headers } = joined(request)
  const host = headers.host ?? ''
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1'
  const query = queryOf(search)
  return {
    version: '2.0',
    routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie ? { cookies: cookie.split(/;\s*/).filter((pair) => pair !== '') } : {}),
    headers: {
      ...headers,
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': host.split(':')[1] ?? '80',
      'x-forwarded-proto': 'http',
    },
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: host,
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...bodyOf(body, headers['content-type'] ?? ''),
  }
}

function joined(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [
      name,
      values?.join(name === 'cookie' ? '; ' : ',') ?? '',
    ]),
  )
}

function queryOf(search: string): Record<string, string> | undefined {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(search)) {
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value
  }
  return Object.keys(query).length > 0 ? query : undefined
}

/** Only what is surely text arrives as text; a posted form, too, arrives in base64. */
function bodyOf(body: Buffer, type: string): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false }
  const text = /^(text\/|application\/([\w.-]+\+)?(json|xml|javascript)\b)/i.test(type)
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text }
}

/** `23/Nov/2026:16:04:21 +0000` */
function logTime(at: Date): string {
  const [, day, month, year, time] = at.toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}
