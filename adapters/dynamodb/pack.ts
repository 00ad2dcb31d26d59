import { gunzipSync, gzipSync } from 'node:zlib'
import { DomainError } from '#domain/errors.ts'

const largest = 380 * 1024

/** Large documents are stored as gzipped JSON: a roster of 500 rows is about a tenth of its size, well under the 400 KB an item may have. */
export function pack(value: unknown): Uint8Array {
  const packed = gzipSync(JSON.stringify(value), { level: 4 })
  if (packed.length > largest) throw new DomainError('request.too-large')
  return packed
}

export function unpack(bytes: unknown): unknown {
  if (!(bytes instanceof Uint8Array)) throw new Error('the stored document is not binary')
  return JSON.parse(gunzipSync(bytes).toString('utf8'))
}
