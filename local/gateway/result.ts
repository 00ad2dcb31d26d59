import * as z from 'zod/mini'

const Header = z.union([z.string(), z.number(), z.boolean()])
const Structured = z.object({
  statusCode: z.coerce.number(),
  headers: z.optional(z.record(z.string(), Header)),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
})

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
}

/** What a function returned as an HTTP answer; undefined when an HTTP API would not understand it. */
export function httpAnswer(payload: unknown): HttpAnswer | undefined {
  if (!isObject(payload) || !('statusCode' in payload)) {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) }
  }
  const parsed = z.safeParse(Structured, payload)
  if (!parsed.success) return undefined
  const { statusCode, headers = {}, cookies = [], body, isBase64Encoded } = parsed.data
  if (!Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599) return undefined
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(given),
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    },
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
