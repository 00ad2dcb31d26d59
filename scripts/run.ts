import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { buildAssets } from './build-assets.ts'
import { nodeBuild } from './node-build.ts'

/** Runs a TypeScript program of this repository, with the pages' assets built: `node scripts/run.ts demo/main.ts [arguments]`. */
const [entry = '', ...rest] = process.argv.slice(2)
const outfile = resolve('.build/run', `${entry.replace(/\W/g, '-')}.mjs`)
mkdirSync('.build/run', { recursive: true })
await Promise.all([
  buildAssets(resolve('.build/assets')),
  build({
    ...nodeBuild,
    entryPoints: [entry],
    outfile,
    logLevel: 'error',
  }),
])
process.env.POWERTOOLS_LOG_LEVEL ??= 'ERROR'
process.argv = [process.argv[0] ?? 'node', outfile, ...rest]
await import(outfile)
