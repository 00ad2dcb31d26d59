import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { S3Error } from '#local/s3/error.ts'
import type { Bytes } from '#local/s3/store.ts'

export interface Received extends Bytes {
  readonly sha256: string
  readonly md5: string
  readonly crc32: string
}

export interface Limit {
  readonly largest: number
}

/** Writes a body to disk as it comes, hashing it; refuses it as soon as it is too large. */
export async function receive(body: Readable, path: string, { largest }: Limit): Promise<Received> {
  const file = openSync(path, 'w')
  const [sha, md5] = [createHash('sha256'), createHash('md5')]
  let [size, checksum] = [0, 0]
  try {
    for await (const chunk of body) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
      size += bytes.length
      if (size > largest) {
        throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
      }
      sha.update(bytes)
      md5.update(bytes)
      checksum = crc32(bytes, checksum)
      writeSync(file, bytes)
    }
    fsyncSync(file)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  const digest = md5.digest()
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(checksum)
  return {
    path,
    size,
    etag: digest.toString('hex'),
    md5: digest.toString('base64'),
    sha256: sha.digest('hex'),
    crc32: crc.toString('base64'),
  }
}

/** Holds what arrived against the checksums its sender declared. */
export function verifyDigests(
  received: Received,
  headers: Readonly<Record<string, string | undefined>>,
): void {
  const payload = headers['x-amz-content-sha256']
  if (payload && /^[0-9a-f]{64}$/.test(payload) && payload !== received.sha256) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    )
  }
  const declared: [string | undefined, string][] = [
    [headers['content-md5'], received.md5],
    [headers['x-amz-checksum-crc32'], received.crc32],
    [headers['x-amz-checksum-sha256'], Buffer.from(received.sha256, 'hex').toString('base64')],
  ]
  if (declared.some(([given, computed]) => given !== undefined && given !== computed)) {
    throw new S3Error('BadDigest', 'The checksum you specified did not match what we received.')
  }
}
