import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Product } from '#demo/product.ts'
import { connectTo } from '#demo/product.ts'
import { beginAt } from '#local/clock.ts'
import { passingFolder } from '#local/passing-folder.ts'
import { product as productOptions } from '#local/product.ts'
import type { Local } from '#local/start.ts'
import { startLocal } from '#local/start.ts'
import { assets } from '#tests/support/assets.ts'

export interface Started {
  readonly local: Local
  readonly product: Product
  readonly dataFolder: string
}

/** The whole product on a folder of its own, stopped after the last test of the file; `at` sets its clock. */
export async function startProduct({ at }: { at?: string } = {}): Promise<Started> {
  const dataFolder = passingFolder('test')
  if (at) beginAt(join(dataFolder, 'clock.json'), at)
  const local = await startLocal(productOptions({ dataFolder, assets, port: 0 }))
  afterAll(async () => {
    await local.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return { local, product: connectTo(local.url), dataFolder }
}
