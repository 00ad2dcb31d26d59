import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { build } from 'esbuild'
import type { FunctionName } from '#functions/runtime/env.ts'
import { environments } from '#functions/runtime/env.ts'
import { buildAssets } from './build-assets.ts'

// Some dependencies are CommonJS and ask for Node's own modules by `require`, which an ES module does not have.
const banner = "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);"

/** How every function is built; the floors it is measured against are built the same. */
export const options = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  alias: { '@aws-sdk/credential-provider-node': resolve('adapters/credentials/lambda.ts') },
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  banner: { js: banner },
  logLevel: 'warning',
} satisfies BuildOptions

export interface Bundle {
  readonly name: FunctionName
  readonly bytes: number
}

export const functionNames = Object.keys(environments) as FunctionName[]

/** Builds each function into `<root>/functions/<name>`: one minified ES module, with style sheet and scripts where pages are rendered. */
export async function bundleAll(root = '.build'): Promise<Bundle[]> {
  const assets = join(root, 'bundle-assets')
  for (const folder of ['functions', 'maps', 'bundle-assets'])
    await rm(join(root, folder), { recursive: true, force: true })
  await mkdir(join(root, 'maps'), { recursive: true })
  await buildAssets(assets)
  const bundles: Bundle[] = []
  for (const name of functionNames) {
    bundles.push(await bundle(name, root))
    if (environments[name].includes('ASSETS'))
      await cp(assets, join(root, 'functions', name, 'assets'), { recursive: true })
  }
  return bundles
}

async function bundle(name: FunctionName, root: string): Promise<Bundle> {
  const folder = join(root, 'functions', name)
  await mkdir(folder, { recursive: true })
  const { outputFiles } = await build({
    ...options,
    entryPoints: [`functions/entries/${name}.ts`],
    outfile: join(folder, 'index.mjs'),
    write: false,
    sourcemap: 'external',
  })
  const map = outputFiles.find(({ path }) => path.endsWith('.map'))
  const code = outputFiles.find(({ path }) => path.endsWith('.mjs'))
  if (!map || !code) throw new Error(`${name} was not built`)
  await writeFile(join(root, 'maps', `${name}.mjs.map`), map.contents)
  await writeFile(code.path, code.contents)
  return { name, bytes: code.contents.length }
}

if (import.meta.main)
  for (const { name, bytes } of await bundleAll())
    console.log(`${name.padEnd(14)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`)
