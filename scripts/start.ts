import { enableCompileCache } from 'node:module'
import { build } from 'esbuild'
import { buildAssets } from './build-assets.ts'
import { nodeBuild } from './node-build.ts'

/** Builds the local product and its assets, well under a second, and runs it in this process. */
const outfile = new URL('../.build/local/main.mjs', import.meta.url)
const assets = new URL('../.build/assets', import.meta.url).pathname

await Promise.all([
  buildAssets(assets),
  build({
    ...nodeBuild,
    entryPoints: [new URL('../local/main.ts', import.meta.url).pathname],
    outdir: new URL('.', outfile).pathname,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    sourcemap: 'linked',
  }),
])

process.env.ECOHOME_ASSETS ??= assets
process.env.POWERTOOLS_LOG_LEVEL ??= 'ERROR'
// What is compiled once is not compiled again at the next start.
enableCompileCache(new URL('../.build/compiled', import.meta.url).pathname)
await import(outfile.href)
