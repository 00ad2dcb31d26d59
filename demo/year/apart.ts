import { rmSync } from 'node:fs'
import { startApart } from '#local/apart.ts'
import { folderAt } from '../earlier.ts'
import type { Product } from '../product.ts'
import { connectTo } from '../product.ts'

/** A product in a process of its own, gone afterwards, whose clock stands here. */
export async function startApartAt(at: string): Promise<{ product: Product; stop(): Promise<void> }> {
  const dataFolder = folderAt(at)
  const running = await startApart(dataFolder)
  return {
    product: connectTo(running.url),
    async stop() {
      await running.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
