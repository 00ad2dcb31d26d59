import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { setup } from '#tests/local/s3/setup.ts'

const put = new PutObjectCommand({ Bucket: 'documents', Key: '规划 图.pdf', Body: 'one' })

test('tells again until the handler succeeds', async () => {
  let attempts = 0
  const { client, store, folder } = await setup({
    onCreated: async () => {
      attempts += 1
      if (attempts < 3) throw new Error('not yet')
    },
  })
  await client.send(put)
  await store.idle()
  expect(attempts).toBe(3)
  expect(readdirSync(join(folder, 'files', 'events'))).toEqual([])
})

test('hands an event over that fails each time', async () => {
  const { client, store, given, folder } = await setup({
    onCreated: () => Promise.reject(new Error('broken')),
  })
  await client.send(put)
  await store.idle()
  expect(given).toEqual(['Error: broken'])
  expect(readdirSync(join(folder, 'files', 'events'))).toEqual([])
})

test('tells after a restart what a crash kept it from telling', async () => {
  const { client, store, folder } = await setup({ onCreated: () => Promise.reject(new Error('down')) })
  await client.send(put)
  await store.close()
  const again = await setup({ folder })
  await again.store.idle()
  expect(again.events).toMatchObject([
    { Records: [{ s3: { object: { key: '%E8%A7%84%E5%88%92+%E5%9B%BE.pdf', size: 3 } } }] },
  ])
})
