import { createHash } from 'node:crypto'

/** What is stored of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** What is stored of a mailed code: bound to the address it was sent to and to its sending. */
export function hashCode(code: string, email: string, sentAt: string): string {
  return hashSecret(`${code}|${email}|${sentAt}`)
}
