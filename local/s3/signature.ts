import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { S3Error } from '#local/s3/error.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** `<access key>/<date>/<region>/<service>/aws4_request`, source: AWS Signature Version 4. */
export interface Scope {
  readonly date: string
  readonly text: string
}

export function readScope(credential: string, { accessKeyId }: Credentials): Scope {
  const [key, date, region, service, end, ...rest] = credential.split('/')
  if (!date || !region || service !== 's3' || end !== 'aws4_request' || rest.length > 0) {
    throw new S3Error('AuthorizationQueryParametersError', 'Error parsing the X-Amz-Credential parameter.')
  }
  if (key !== accessKeyId) {
    throw new S3Error(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    )
  }
  return { date, text: [date, region, service, end].join('/') }
}

/** Signs one text with the key derived for the scope. */
export function sign(text: string, scope: Scope, { secretAccessKey }: Credentials): string {
  const key = scope.text
    .split('/')
    .reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`)
  return hmac(key, text).toString('hex')
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

export function requireSame(given: string, expected: string): void {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  if (a.length !== b.length || !timingSafeEqual(a, b)) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    )
  }
}

/** Milliseconds since 1970 of `20261123T081500Z`. */
export function readTime(text: string): number {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? []
  if (!y) throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header')
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
