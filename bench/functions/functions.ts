import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { bundleAll, options } from '../../scripts/bundle.ts'
import type { Figure } from '../figure.ts'
import { print } from '../part.ts'
import { round } from '../stats.ts'
import { importTimes } from './import-time.ts'
import { floorSource, needs } from './needs.ts'

const runs = 9
/** How much a function may exceed the floor of what it needs. */
const slack = 1.3

/** Size and import time of every function, beside a bundle of nothing but the libraries it needs. */
async function measureFunctions(): Promise<Figure[]> {
  const bundles = await bundleAll()
  const folder = '.build/floors'
  await mkdir(folder, { recursive: true })
  const empty = join(folder, 'empty.mjs')
  await writeFile(empty, 'export const handler = async () => ({})\n')
  const built = await Promise.all(
    bundles.map(async ({ name }) => {
      const path = join('.build/functions', name, 'index.mjs')
      const floor = join(folder, `${needs[name].join('-')}.mjs`)
      await build({
        ...options,
        stdin: { contents: floorSource(needs[name]), resolveDir: process.cwd() },
        outfile: floor,
      })
      return { name, path, floor }
    }),
  )
  const modules = [empty, ...new Set(built.flatMap(({ path, floor }) => [path, floor]))]
  const times = importTimes(modules, runs)
  const timeOf = (path: string): number => times[modules.indexOf(path)] ?? 0
  const figures = await Promise.all(
    built.map(async ({ name, path, floor }): Promise<Figure[]> => {
      const [bytes, least] = [await readFile(path), (await readFile(floor)).length]
      const kb = (size: number): number => round(size / 1024)
      return [
        {
          id: `size-${name}`,
          what: `${name}: bundle`,
          value: kb(bytes.length),
          unit: 'KB',
          note: `${kb(gzipSync(bytes).length)} KB gzip; its libraries alone ${kb(least)} KB`,
        },
        {
          id: `import-${name}`,
          what: `${name}: import`,
          value: round(timeOf(path)),
          unit: 'ms',
          most: round(timeOf(floor) * slack),
          note: `its libraries alone ${round(timeOf(floor))} ms`,
        },
      ]
    }),
  )
  const nothing: Figure = {
    id: 'import-empty',
    what: 'an empty handler: import',
    value: round(timeOf(empty), 1),
    unit: 'ms',
  }
  return [nothing, ...figures.flat()]
}

print(await measureFunctions())
