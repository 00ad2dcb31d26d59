import { createSealer } from '#adapters/secrets/sealer.ts'
import { createSecret } from '#adapters/secrets/secret.ts'
import type { Sealer } from '#domain/ports.ts'
import type { Env } from '#functions/runtime/env.ts'
import { optional } from '#functions/runtime/env.ts'

/** The key of what only few may read: a secret on AWS, a setting on one machine. */
export function sealer(env: Env): Sealer {
  const key = optional(env, 'SEAL_KEY')
  if (key) return createSealer(async () => key)
  const arn = optional(env, 'SEAL_SECRET_ARN')
  if (!arn) throw new Error('neither SEAL_KEY nor SEAL_SECRET_ARN is set')
  return createSealer(createSecret(arn, env.AWS_REGION))
}
