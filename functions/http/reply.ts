import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

export interface Reply {
  readonly status: number
  readonly body?: string | Uint8Array
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
}

export function html(body: string, status = 200, cookies: readonly string[] = []): Reply {
  return { status, body, type: 'text/html; charset=utf-8', cookies }
}

export function json(body: unknown, status = 200): Reply {
  return { status, body: JSON.stringify(body), type: 'application/json; charset=utf-8' }
}

/** After a POST: the browser gets the next page with GET. */
export function seeOther(location: string, cookies: readonly string[] = []): Reply {
  return { status: 303, headers: { location }, cookies }
}

/** Headers every answer carries; the store's origin may receive uploads. */
export function secured(reply: Reply, storeOrigin: string): APIGatewayProxyStructuredResultV2 {
  const binary = reply.body instanceof Uint8Array
  const store = storeOrigin ? ` ${storeOrigin}` : ''
  return {
    statusCode: reply.status,
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        `connect-src 'self'${store}`,
        `form-action 'self'${store}`,
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ].join('; '),
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      ...(reply.type && { 'content-type': reply.type }),
      ...reply.headers,
    },
    cookies: [...(reply.cookies ?? [])],
    body: binary ? Buffer.from(reply.body).toString('base64') : (reply.body ?? ''),
    isBase64Encoded: binary,
  }
}
