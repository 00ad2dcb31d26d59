import * as z from 'zod/mini'
import { S3Error } from '#local/s3/error.ts'
import type { Credentials } from '#local/s3/signature.ts'
import { readScope, requireSame, sign } from '#local/s3/signature.ts'

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
  z.record(z.string(), z.string()),
])
const Policy = z.object({ expiration: z.string(), conditions: z.array(Condition) })

export interface Form {
  /** Fields sent before the file, by lower-case name. */
  readonly fields: ReadonlyMap<string, string>
  readonly bucket: string
}

export interface Allowed {
  /** Bytes, both inclusive. */
  readonly smallest: number
  readonly largest: number
}

/**
 * What a browser's form may upload, source: Amazon S3 API Reference, "POST Policy". Every field must be
 * covered by a condition, and every condition must hold.
 */
export function checkPolicy({ fields, bucket }: Form, credentials: Credentials, now: Date): Allowed {
  const encoded = required(fields, 'policy')
  if (required(fields, 'x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error('InvalidArgument', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"')
  }
  const scope = readScope(required(fields, 'x-amz-credential'), credentials)
  required(fields, 'x-amz-date')
  requireSame(required(fields, 'x-amz-signature'), sign(encoded, scope, credentials))

  const policy = readPolicy(encoded)
  const expires = Date.parse(policy.expiration)
  if (Number.isNaN(expires))
    throw new S3Error('InvalidPolicyDocument', "Invalid Policy: Invalid 'expiration' value")
  if (now.getTime() >= expires) throw denied('Policy expired.')

  const uncovered = new Set([...fields.keys()].filter(mustBeCovered))
  let allowed: Allowed = { smallest: 0, largest: 5 * 1024 ** 3 }
  for (const condition of policy.conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      allowed = { smallest: condition[1], largest: condition[2] }
      continue
    }
    for (const [kind, name, value] of rules(condition)) {
      const actual = name === 'bucket' ? bucket : fields.get(name)
      const holds = kind === 'eq' ? actual === value : actual?.startsWith(value)
      if (!holds) throw denied(`Policy Condition failed: ${JSON.stringify([kind, `$${name}`, value])}`)
      uncovered.delete(name)
    }
  }
  const [extra] = uncovered
  if (extra !== undefined) throw denied(`Extra input fields: ${extra}`)
  return allowed
}

type Rule = readonly ['eq' | 'starts-with', string, string]

function rules(condition: z.infer<typeof Condition>): Rule[] {
  if (!Array.isArray(condition))
    return Object.entries(condition).map(([name, value]) => ['eq', name.toLowerCase(), value])
  if (condition[0] === 'content-length-range') return []
  const [kind, name, value] = condition
  if (!name.startsWith('$'))
    throw new S3Error('InvalidPolicyDocument', 'Invalid Policy: a field name begins with $')
  return [[kind, name.slice(1).toLowerCase(), value]]
}

function mustBeCovered(name: string): boolean {
  return !['policy', 'x-amz-signature', 'file', 'bucket'].includes(name) && !name.startsWith('x-ignore-')
}

function readPolicy(encoded: string): z.infer<typeof Policy> {
  try {
    return Policy.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')))
  } catch {
    throw new S3Error('InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.')
  }
}

function required(fields: ReadonlyMap<string, string>, name: string): string {
  const value = fields.get(name)
  if (value === undefined) throw new S3Error('AccessDenied', `Access Denied: the form has no field ${name}`)
  return value
}

function denied(why: string): S3Error {
  return new S3Error('AccessDenied', `Invalid according to Policy: ${why}`)
}
