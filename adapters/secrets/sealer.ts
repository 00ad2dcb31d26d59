import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealer } from '#domain/ports.ts'

const cipher = 'aes-256-gcm'
const saltBytes = 16
const ivBytes = 12
const tagBytes = 16
const purpose = 'ecohome identity v1'

/**
 * Encrypts with a key of its own for every text, drawn from the secret: an envelope is `v1.` and salt, nonce, tag and cipher text.
 * Source: NIST SP 800-38D (GCM), RFC 5869 (HKDF).
 */
export function createSealer(secret: () => Promise<string>): Sealer {
  const keyFor = async (salt: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(hkdfSync('sha256', await secret(), salt, purpose, 32))
  return {
    async seal(text, about) {
      const salt = randomBytes(saltBytes)
      const iv = randomBytes(ivBytes)
      const sealing = createCipheriv(cipher, await keyFor(salt), iv).setAAD(Buffer.from(about))
      const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
      return `v1.${Buffer.concat([salt, iv, sealing.getAuthTag(), body]).toString('base64url')}`
    },
    async open(sealed, about) {
      const bytes = Buffer.from(sealed.replace(/^v1\./, ''), 'base64url')
      const [salt, iv, tag, body] = parts(bytes)
      const opening = createDecipheriv(cipher, await keyFor(salt), iv)
        .setAAD(Buffer.from(about))
        .setAuthTag(tag)
      return Buffer.concat([opening.update(body), opening.final()]).toString('utf8')
    },
  }
}

function parts(bytes: Buffer): readonly [Buffer, Buffer, Buffer, Buffer] {
  const afterSalt = saltBytes + ivBytes
  const afterTag = afterSalt + tagBytes
  return [
    bytes.subarray(0, saltBytes),
    bytes.subarray(saltBytes, afterSalt),
    bytes.subarray(afterSalt, afterTag),
    bytes.subarray(afterTag),
  ]
}
