import { randomBytes, randomInt } from 'node:crypto'
import { ulid } from 'ulid'
import type { Clockwork } from '#domain/ports.ts'

/** Time, ids and randomness, given to the domain. `now` is replaced on one machine only, to travel in time. */
export function clockwork(now: () => Date = () => new Date()): Clockwork {
  return {
    now: () => now().toISOString(),
    newId: (prefix) => `${prefix}_${ulid(now().getTime()).toLowerCase()}`,
    newSecret: () => randomBytes(32).toString('base64url'),
    newCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
  }
}
