import { createHash, randomUUID } from 'node:crypto'

const ALGORITHMS = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
])
const LONGEST_RANGE = 1000

/** A function of Step Functions was called with something it does not take. */
export class FunctionRefused extends Error {
  override readonly name = 'FunctionRefused'
}

/** The functions Step Functions adds to JSONata. */
export const library = { parse, uuid, hash, partition, range, random }

function parse(text: unknown): unknown {
  if (text === undefined) return undefined
  if (typeof text !== 'string') throw new FunctionRefused('$parse expects a string')
  try {
    return JSON.parse(text)
  } catch {
    throw new FunctionRefused('$parse was given text that is not JSON')
  }
}

function uuid(): string {
  return randomUUID()
}

function hash(data: unknown, algorithm: unknown = 'SHA-256'): string | undefined {
  if (data === undefined) return undefined
  const name = typeof algorithm === 'string' ? ALGORITHMS.get(algorithm) : undefined
  if (typeof data !== 'string') throw new FunctionRefused('$hash expects a string')
  if (!name) throw new FunctionRefused(`$hash does not know the algorithm ${JSON.stringify(algorithm)}`)
  return createHash(name).update(data, 'utf8').digest('hex')
}

function partition(list: unknown, size: unknown): unknown[][] | undefined {
  if (list === undefined) return undefined
  if (!Array.isArray(list)) throw new FunctionRefused('$partition expects an array')
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) {
    throw new FunctionRefused('$partition expects a whole chunk size above 0')
  }
  const chunks: unknown[][] = []
  for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size))
  return chunks
}

function range(first: unknown, last: unknown, step: unknown): number[] {
  if (typeof first !== 'number' || typeof last !== 'number' || typeof step !== 'number' || step === 0) {
    throw new FunctionRefused('$range expects a first number, a last number and a step other than 0')
  }
  const count = Math.max(0, Math.floor((last - first) / step) + 1)
  if (count > LONGEST_RANGE) throw new FunctionRefused(`$range makes at most ${LONGEST_RANGE} numbers`)
  return Array.from({ length: count }, (_, index) => first + index * step)
}

/** From 0 to below 1; the same seed always gives the same number. */
function random(seed?: unknown): number {
  if (seed === undefined) return Math.random()
  if (typeof seed !== 'number') throw new FunctionRefused('$random expects a number as its seed')
  const digest = createHash('sha256').update(String(seed)).digest()
  return digest.readUInt32BE(0) / 2 ** 32
}
