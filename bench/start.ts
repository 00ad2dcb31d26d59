import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { inFolder } from './folder.ts'
import { print } from './part.ts'
import { startProduct } from './product.ts'
import { median, round } from './stats.ts'

const runs = 3

/** From the start of the process to the first page, in a folder that is not there yet and in one with data. */
async function measureStart(): Promise<Figure[]> {
  const samples = { fresh: [] as number[], again: [] as number[] }
  for (let run = 0; run < runs; run += 1)
    await inFolder(async (folder) => {
      for (const kind of ['fresh', 'again'] as const) {
        const product = await startProduct(join(folder, 'data'))
        samples[kind].push(product.firstPageMs)
        await product.stop()
      }
    })
  const seconds = (found: readonly number[]): number => round(median(found) / 1000, 2)
  return [
    {
      id: 'start-fresh',
      what: 'npm start to first page, nothing there yet',
      value: seconds(samples.fresh),
      unit: 's',
      most: 2,
      note: 'builds, creates the table, seeds a batch',
    },
    {
      id: 'start-again',
      what: 'npm start to first page, the second time',
      value: seconds(samples.again),
      unit: 's',
      most: 2,
    },
  ]
}

print(await measureStart())
