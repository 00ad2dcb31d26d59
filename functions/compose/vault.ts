import { createVault } from '#adapters/s3/vault.ts'
import type { Vault } from '#domain/ports.ts'
import type { Env } from '#functions/runtime/env.ts'
import { optional, setting } from '#functions/runtime/env.ts'

export function vault(env: Env): Vault {
  return createVault({
    bucket: setting(env, 'BUCKET_NAME'),
    endpoint: optional(env, 'S3_ENDPOINT'),
    region: env.AWS_REGION,
  })
}

/** Where browsers upload to: the bucket's own host on AWS, the local store's otherwise. */
export function storeOrigin(env: Env): string {
  const local = optional(env, 'S3_ENDPOINT')
  if (local) return new URL(local).origin
  const region = env.AWS_REGION ?? ''
  return `https://${setting(env, 'BUCKET_NAME')}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
}
