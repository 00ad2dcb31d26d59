import { expect, test } from 'vitest'
import { startApartAt } from '#demo/year/apart.ts'

test('a product apart begins at its own time and is gone when it is told to stop', async () => {
  const { product, stop } = await startApartAt('2026-11-23T02:00:00.000Z')
  expect(await product.now()).toMatch(/^2026-11-23T02:0/)
  await stop()
  await expect(product.now()).rejects.toThrow()
}, 60_000)
