import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Officer } from '#domain/person.ts'
import { beginAt } from '#local/clock.ts'
import { passingFolder } from '#local/passing-folder.ts'
import { product as productOptions } from '#local/product.ts'
import { startLocal } from '#local/start.ts'
import type { Product } from './product.ts'
import { connectTo } from './product.ts'

/** Sets up a product as its administrator does. */
export type Administer = (command: Readonly<Record<string, unknown>>) => Promise<unknown>

export interface Apart {
  readonly product: Product
  readonly administer: Administer
  stop(): Promise<void>
}

/** A clock cannot be turned back: what happens at another time is played on a product of its own, gone afterwards. */
export async function startEarlier({
  at,
  officers,
}: {
  at: string
  officers: readonly Officer[]
}): Promise<Apart> {
  const dataFolder = folderAt(at)
  const local = await startLocal(productOptions({ dataFolder, assets: '.build/assets', port: 0 }))
  const administer: Administer = (command) => local.call('administer', command)
  await administer({ command: 'put-officers', officers })
  return {
    product: connectTo(local.url),
    administer,
    async stop() {
      await local.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Where a product begins whose clock stands here. */
export function folderAt(at: string): string {
  const folder = passingFolder('earlier')
  beginAt(join(folder, 'clock.json'), at)
  return folder
}
