import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { build } from 'esbuild'
import type { Assets } from '#web/layout/frame.ts'

const root = new URL('..', import.meta.url).pathname

/** Builds stylesheet, script and icon into a folder under names that change with their content; returns their addresses. */
export async function buildAssets(outdir: string): Promise<Assets> {
  await mkdir(outdir, { recursive: true })
  const built = await build({
    absWorkingDir: root,
    entryPoints: ['web/assets/site.css', 'web/islands/site.ts'],
    outdir,
    entryNames: 'site-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome100', 'safari15.4', 'firefox100'],
    metafile: true,
    legalComments: 'none',
  })
  const names = Object.keys(built.metafile.outputs).map((output) => basename(output))
  const assets = {
    style: address(names.find((name) => name.endsWith('.css'))),
    script: address(names.find((name) => name.endsWith('.js'))),
    icon: address(await copyHashed(join(root, 'web/assets/icon.svg'), outdir)),
  }
  await writeFile(join(outdir, 'manifest.json'), JSON.stringify(assets))
  return assets
}

function address(name: string | undefined): string {
  if (name === undefined) throw new Error('an asset was not built')
  return `/assets/${name}`
}

async function copyHashed(file: string, outdir: string): Promise<string> {
  const content = await readFile(file)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase()
  const name = `${basename(file, extname(file))}-${hash}${extname(file)}`
  await writeFile(join(outdir, name), content)
  return name
}

if (import.meta.main) console.log(await buildAssets(join(root, '.build/assets')))
