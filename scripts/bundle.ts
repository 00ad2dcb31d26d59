import { existsSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { FunctionName } from '#functions/runtime/env.ts'
import { environments } from '#functions/runtime/env.ts'

export const bundlesFolder = '.build/functions'
const mapsFolder = '.build/maps'
const assetsFolder = '.build/assets'

// Some dependencies are CommonJS and ask for Node's own modules by `require`, which an ES module does not have.
const banner = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);"

export interface Bundle {
  readonly name: FunctionName
  readonly bytes: number
}

export const functionNames = Object.keys(environments) as FunctionName[]

/** Builds every function into a folder of its own: one minified ES module, with the style sheet and scripts where pages are rendered. */
export async function bundleAll(outdir = bundlesFolder): Promise<Bundle[]> {
  await rm(outdir, { recursive: true, force: true })
  await rm(mapsFolder, { recursive: true, force: true })
  await mkdir(mapsFolder, { recursive: true })
  await buildAssets()
  const bundles: Bundle[] = []
  for (const name of functionNames) bundles.push(await bundle(name, outdir))
  return bundles
}

async function bundle(name: FunctionName, outdir: string): Promise<Bundle> {
  const folder = join(outdir, name)
  await mkdir(folder, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: [`functions/entries/${name}.ts`],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': resolve('adapters/credentials/lambda.ts') },
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: banner },
    logLevel: 'warning',
  })
  let bytes = 0
  for (const file of outputFiles) {
    const isMap = file.path.endsWith('.map')
    if (!isMap) bytes = file.contents.length
    await writeFile(isMap ? join(mapsFolder, `${name}.${basename(file.path)}`) : file.path, file.contents)
  }
  if (environments[name].includes('ASSETS'))
    await cp(assetsFolder, join(folder, 'assets'), { recursive: true })
  return { name, bytes }
}

async function buildAssets(): Promise<void> {
  const { buildAssets: run } = await import('./build-assets.ts')
  await run(assetsFolder)
  if (!existsSync(assetsFolder)) throw new Error(`${assetsFolder} was not built`)
}

if (import.meta.main)
  for (const { name, bytes } of await bundleAll())
    console.log(`${name.padEnd(14)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`)
