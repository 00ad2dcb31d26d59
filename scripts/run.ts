import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { buildAssets } from './build-assets.ts'

/** Runs a TypeScript program of this repository, with the pages' assets built: `node scripts/run.ts demo/main.ts [arguments]`. */
const [entry = '', ...rest] = process.argv.slice(2)
const outfile = resolve('.build/run', `${entry.replace(/\W/g, '-')}.mjs`)
mkdirSync('.build/run', { recursive: true })
await Promise.all([
  buildAssets(resolve('.build/assets')),
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  }),
])
process.env.POWERTOOLS_LOG_LEVEL ??= 'ERROR'
process.argv = [process.argv[0] ?? 'node', outfile, ...rest]
await import(outfile)
