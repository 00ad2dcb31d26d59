import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { S3Error } from '#local/s3/error.ts'
import { checkPolicy } from '#local/s3/policy.ts'
import { receive } from '#local/s3/receive.ts'
import type { Credentials } from '#local/s3/signature.ts'
import type { Bytes, Draft } from '#local/s3/store.ts'

export interface Posted {
  readonly draft: Draft
  readonly bytes: Bytes
  readonly fields: ReadonlyMap<string, string>
}

export interface FormOptions {
  readonly request: IncomingMessage
  readonly bucket: string
  readonly path: string
  readonly credentials: Credentials
  readonly now: Date
}

/** Reads a browser's upload; the policy is checked before the first byte of the file is kept. */
export function readForm({ request, bucket, path, credentials, now }: FormOptions): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>()
    let file: Promise<Posted> | undefined
    const fail = (error: unknown): void => {
      request.unpipe(parser)
      request.resume()
      reject(error instanceof Error ? error : malformed())
    }
    const parser = open(request)
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated || info.nameTruncated) return fail(malformed())
      if (!file) fields.set(name.toLowerCase(), value)
    })
    parser.on('file', (name, stream, info) => {
      if (name !== 'file' || file) {
        stream.resume()
        return fail(malformed())
      }
      const key = fields.get('key')?.replace(/\$\{filename\}/g, () => info.filename ?? '')
      try {
        const { smallest, largest } = checkPolicy({ fields, bucket }, credentials, now)
        if (!key) throw new S3Error('InvalidArgument', 'Bucket POST must contain a field named "key".')
        file = receive(stream, path, { largest }).then((bytes) => {
          if (bytes.size < smallest) {
            throw new S3Error(
              'EntityTooSmall',
              'Your proposed upload is smaller than the minimum allowed size',
            )
          }
          return { draft: draftOf(bucket, key, fields), bytes, fields }
        })
        file.catch(fail)
      } catch (error) {
        stream.resume()
        fail(error)
      }
    })
    parser.on('error', () => fail(malformed()))
    parser.on('close', () => {
      if (!file)
        return fail(new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.'))
      file.then(resolve, fail)
    })
    request.on('aborted', () =>
      fail(new S3Error('IncompleteBody', 'The request body terminated unexpectedly')),
    )
    request.pipe(parser)
  })
}

function open(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fields: 100, fieldSize: 20_480 },
    })
  } catch {
    throw malformed()
  }
}

function draftOf(bucket: string, key: string, fields: ReadonlyMap<string, string>): Draft {
  const kept = ['content-type', 'content-disposition', 'content-encoding', 'cache-control']
  return {
    bucket,
    key,
    headers: Object.fromEntries([...fields].filter(([name]) => kept.includes(name))),
    metadata: Object.fromEntries(
      [...fields]
        .filter(([name]) => name.startsWith('x-amz-meta-'))
        .map(([name, value]) => [name.slice(11), value]),
    ),
  }
}

function malformed(): S3Error {
  return new S3Error(
    'MalformedPOSTRequest',
    'The body of your POST request is not well-formed multipart/form-data.',
  )
}
