import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import busboy from 'busboy'
import { DomainError } from '#domain/errors.ts'
import type { Posted } from '#schemas/fields/field.ts'

export interface UploadedPart {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** API Gateway's own limit is 10 MB; a roster is far smaller. */
const limits = { fieldSize: 512 * 1024, fields: 4000, fileSize: 5 * 1024 * 1024, files: 2 }

/** Reads a posted form of either kind. @throws request.malformed */
export async function readBody(
  event: APIGatewayProxyEventV2,
): Promise<{ posted: Posted; parts: UploadedPart[] }> {
  const type = event.headers['content-type'] ?? ''
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (type.startsWith('multipart/form-data')) return readParts(type, bytes)
  const posted = new Map<string, string[]>()
  if (type.startsWith('application/x-www-form-urlencoded'))
    for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) add(posted, name, value)
  else if (type.startsWith('application/json')) readJson(posted, bytes)
  else if (bytes.length > 0) throw new DomainError('request.malformed', { type })
  return { posted, parts: [] }
}

/** The API's bodies are flat: field name → text or list of texts, the same names a page posts. */
function readJson(posted: Map<string, string[]>, bytes: Buffer): void {
  const body = parse(bytes)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new DomainError('request.malformed')
  for (const [name, value] of Object.entries(body))
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && typeof one === 'object') throw new DomainError('request.malformed', { name })
      if (one !== null && one !== undefined) add(posted, name, String(one))
    }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new DomainError('request.malformed')
  }
}

function readParts(type: string, bytes: Buffer): Promise<{ posted: Posted; parts: UploadedPart[] }> {
  const posted = new Map<string, string[]>()
  const parts: UploadedPart[] = []
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new DomainError('request.malformed'))
    try {
      const reader = busboy({ headers: { 'content-type': type }, limits, defParamCharset: 'utf8' })
      // A part without a name has none here, whatever the types say.
      reader.on('field', (name: string | undefined, value, { nameTruncated, valueTruncated }) =>
        !name || nameTruncated || valueTruncated ? refuse() : add(posted, name, value),
      )
      for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) reader.on(limit, refuse)
      reader.on('file', (name, stream, info) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('limit', refuse)
        stream.on('end', () =>
          parts.push({ field: name, name: info.filename ?? '', bytes: Buffer.concat(chunks) }),
        )
      })
      reader.on('error', refuse)
      reader.on('close', () => resolve({ posted, parts }))
      reader.end(bytes)
    } catch {
      refuse()
    }
  })
}

function add(posted: Map<string, string[]>, name: string, value: string): void {
  const values = posted.get(name)
  if (values) values.push(value)
  else posted.set(name, [value])
}
