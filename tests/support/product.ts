import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { product as productOptions } from '#local/product.ts'
import type { Local } from '#local/start.ts'
import { startLocal } from '#local/start.ts'
import { assets } from '#tests/support/assets.ts'
import type { Product } from '../../demo/product.ts'
import { connectTo } from '../../demo/product.ts'

export interface Started {
  readonly local: Local
  readonly product: Product
  readonly dataFolder: string
}

/** The whole product on a folder of its own, stopped after the last test of the file. */
export async function startProduct(): Promise<Started> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ecohome-'))
  const local = await startLocal(productOptions({ dataFolder, assets, port: 0 }))
  afterAll(async () => {
    await local.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return { local, product: connectTo(local.url), dataFolder }
}
