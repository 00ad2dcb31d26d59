import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { folderAt } from '../earlier.ts'
import { Deviation } from '../expect.ts'
import type { Product } from '../product.ts'
import { connectTo } from '../product.ts'

/** A product as `npm start` runs it, in a process of its own and gone afterwards, whose clock stands here. */
export async function startApart(at: string): Promise<{ product: Product; stop(): Promise<void> }> {
  const dataFolder = folderAt(at)
  const running = fork('scripts/start.ts', {
    env: { ...process.env, ECOHOME_DATA: dataFolder, ECOHOME_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(running, 'exit')
  const url = await Promise.race([addressIn(running.stdout), ended.then(() => undefined)])
  if (!url) throw new Deviation('the product did not start')
  return {
    product: connectTo(url),
    async stop() {
      running.disconnect()
      await ended
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

function addressIn(output: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise((resolve) => {
    if (!output) return
    createInterface(output).on('line', (line) => {
      const [, url] = /^门户\t(\S+)/.exec(line) ?? []
      if (url) resolve(url)
    })
  })
}
