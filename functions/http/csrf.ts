import { randomBytes } from 'node:crypto'

/**
 * The token as one page shows it: masked anew each time, so that compressing the page tells nothing about it
 * (source: the BREACH attack on compressed secrets, CVE-2013-3587).
 */
export function maskToken(token: string): string {
  const plain = Buffer.from(token, 'base64url')
  const pad = randomBytes(plain.length)
  return Buffer.concat([pad, xor(plain, pad)]).toString('base64url')
}

/** Whether what a page sent back is the browser's token. */
export function isToken(sent: string | undefined, token: string | undefined): boolean {
  if (!sent || !token) return false
  const both = Buffer.from(sent, 'base64url')
  const half = both.length / 2
  const plain = xor(both.subarray(half), both.subarray(0, half)).toString('base64url')
  return plain === token || sent === token
}

function xor(a: Uint8Array, b: Uint8Array): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)))
}
