import type { IncomingMessage } from 'node:http'
import { S3Error } from '#local/s3/error.ts'

/** What a path-style request is about: `/bucket/key?query`. */
export interface S3Target {
  readonly bucket: string
  /** Empty when the bucket itself is meant. */
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
}

export interface Parsed extends S3Target {
  /** Path as sent, still percent-encoded. */
  readonly path: string
}

export function parseTarget(request: IncomingMessage): Parsed {
  const [path = '/', query = ''] = split(request.url ?? '/')
  const [bucket = '', ...rest] = path.slice(1).split('/')
  try {
    return {
      path,
      bucket: decodeURIComponent(bucket),
      key: rest.map(decodeURIComponent).join('/'),
      query: new URLSearchParams(query),
      headers: Object.fromEntries(
        Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')]),
      ),
    }
  } catch {
    throw new S3Error('InvalidRequest', "Couldn't parse the specified URI.")
  }
}

function split(url: string): [string, string] {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}
