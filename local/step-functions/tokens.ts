import { createHmac, timingSafeEqual } from 'node:crypto'

export interface TaskAddress {
  readonly execution: number
  /** The id of the event that scheduled the task. */
  readonly task: number
}

export interface Tokens {
  issue(execution: number, task: number): string
  /** Undefined when the token was never issued here. */
  read(token: string): TaskAddress | undefined
}

const SIGNATURE_BYTES = 24

/** Task tokens say which task they are for and are signed, so none of them needs to be stored. */
export function createTokens(key: Uint8Array): Tokens {
  const sign = (address: string) =>
    createHmac('sha256', key).update(address).digest().subarray(0, SIGNATURE_BYTES)
  return {
    issue: (execution, task) => {
      const address = `${execution.toString(36)}.${task.toString(36)}`
      return `${address}.${sign(address).toString('base64url')}`
    },
    read: (token) => {
      const [execution = '', task = '', signature = ''] = token.split('.')
      const given = Buffer.from(signature, 'base64url')
      const expected = sign(`${execution}.${task}`)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      return { execution: Number.parseInt(execution, 36), task: Number.parseInt(task, 36) }
    },
  }
}
