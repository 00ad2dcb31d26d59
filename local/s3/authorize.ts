import { S3Error } from '#local/s3/error.ts'
import type { Credentials } from '#local/s3/signature.ts'
import { readScope, readTime, requireSame, sha256, sign } from '#local/s3/signature.ts'

export interface SignedRequest {
  readonly method: string
  /** Path as sent, still percent-encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
}

const skew = 15 * 60_000
const longest = 7 * 24 * 3600

/** Lets a request pass that carries a valid signature, in its header or in its query, and refuses any other. */
export function authorize(request: SignedRequest, credentials: Credentials, now: Date): void {
  const { authorization } = request.headers
  if (request.query.has('X-Amz-Signature')) presigned(request, credentials, now)
  else if (authorization) signedHeader(request, authorization, credentials, now)
  else throw new S3Error('AccessDenied', 'Access Denied')
}

function signedHeader(
  request: SignedRequest,
  authorization: string,
  credentials: Credentials,
  now: Date,
): void {
  const [, credential, signed, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)$/.exec(
      authorization,
    ) ?? []
  if (!credential || !signed || !signature)
    throw new S3Error('AccessDenied', 'Unsupported Authorization Type')
  const scope = readScope(credential, credentials)
  const date = request.headers['x-amz-date'] ?? ''
  if (Math.abs(now.getTime() - readTime(date)) > skew || !date.startsWith(scope.date)) {
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    )
  }
  const payload = request.headers['x-amz-content-sha256']
  if (!payload)
    throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256')
  requireSame(
    signature,
    sign(toSign(date, scope.text, canonical(request, signed, payload)), scope, credentials),
  )
}

function presigned(request: SignedRequest, credentials: Credentials, now: Date): void {
  const field = (name: string): string => {
    const value = request.query.get(name)
    if (!value)
      throw new S3Error('AuthorizationQueryParametersError', `Query-string authentication requires ${name}.`)
    return value
  }
  if (field('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error('AuthorizationQueryParametersError', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"')
  }
  const scope = readScope(field('X-Amz-Credential'), credentials)
  const date = field('X-Amz-Date')
  const seconds = Number(field('X-Amz-Expires'))
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > longest || !date.startsWith(scope.date)) {
    throw new S3Error(
      'AuthorizationQueryParametersError',
      'X-Amz-Expires must be between 1 and 604800 seconds',
    )
  }
  const signed = field('X-Amz-SignedHeaders')
  if (!signed.split(';').includes('host')) throw new S3Error('AccessDenied', 'The host header must be signed')
  const payload = request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD'
  requireSame(
    field('X-Amz-Signature'),
    sign(toSign(date, scope.text, canonical(request, signed, payload)), scope, credentials),
  )
  if (now.getTime() > readTime(date) + seconds * 1000)
    throw new S3Error('AccessDenied', 'Request has expired')
  if (now.getTime() < readTime(date) - skew) throw new S3Error('AccessDenied', 'Request is not yet valid')
}

/** The canonical request, source: AWS Signature Version 4, "Create a canonical request". */
function canonical(request: SignedRequest, signedHeaders: string, payload: string): string {
  const query = [...request.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
  const headers = signedHeaders.split(';').map((name) => {
    const value = request.headers[name]
    if (value === undefined) throw new S3Error('AccessDenied', `The signed header ${name} is missing`)
    return `${name}:${value.trim().replace(/\s+/g, ' ')}\n`
  })
  return [
    request.method,
    request.path.split('/').map(reencode).join('/'),
    query.join('&'),
    headers.join(''),
    signedHeaders,
    payload,
  ].join('\n')
}

function toSign(date: string, scope: string, request: string): string {
  return ['AWS4-HMAC-SHA256', date, scope, sha256(request)].join('\n')
}

function reencode(segment: string): string {
  try {
    return encode(decodeURIComponent(segment))
  } catch {
    throw new S3Error('InvalidRequest', "Couldn't parse the specified URI.")
  }
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}
