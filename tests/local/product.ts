import { onTestFinished } from 'vitest'
import type { LocalOptions } from '#local/start.ts'
import { temporaryFolder } from '#tests/local/folder.ts'
import { startProduct as start } from '#tests/local/mini-product.ts'

/** The miniature product, stopped after the test. */
export async function startProduct(more: Partial<LocalOptions> = {}) {
  const product = await start({ dataFolder: temporaryFolder(), ...more })
  onTestFinished(() => product.local.stop())
  return product
}
