import { afterEach, expect, test, vi } from 'vitest'
import { defaultProvider } from '#adapters/credentials/lambda.ts'

afterEach(() => vi.unstubAllEnvs())

test('gives the credentials that stand in the environment', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'made-up')
  vi.stubEnv('AWS_SESSION_TOKEN', 'token')
  expect(await defaultProvider()()).toEqual({
    accessKeyId: 'id',
    secretAccessKey: 'made-up',
    sessionToken: 'token',
  })
})

test('says so when there are none', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
  await expect(defaultProvider()()).rejects.toThrow('no credentials in the environment')
})
