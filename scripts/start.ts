import { build } from 'esbuild'
import { buildAssets } from './build-assets.ts'

/** Builds the local product and its assets, well under a second, and runs it in this process. */
const outfile = new URL('../.build/local/main.mjs', import.meta.url)
const assets = new URL('../.build/assets', import.meta.url).pathname

await Promise.all([
  buildAssets(assets),
  build({
    entryPoints: [new URL('../local/main.ts', import.meta.url).pathname],
    outfile: outfile.pathname,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
  }),
])

process.env.ECOHOME_ASSETS ??= assets
process.env.POWERTOOLS_LOG_LEVEL ??= 'ERROR'
await import(outfile.href)
