import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Exhibit } from '#tests/web/samples.ts'
import type { Assets, Frame } from '#web/layout/frame.ts'
import { launchBrowser } from './browser.ts'
import { buildAssets } from './build-assets.ts'

/** Draws every page with sample content, on a desk and on a phone, to be looked at. Names after the command draw only those. */
const root = new URL('..', import.meta.url).pathname
const out = join(root, '.build/gallery')
const widths = { desk: 1280, phone: 390 } as const
/** The browser draws no picture taller than this. */
const tallest = 12_000
const wanted = process.argv.slice(2)

const assets = await buildAssets(join(root, '.build/assets'))
const { gallery, renderPage } = await load()
await mkdir(out, { recursive: true })
const server = await serve(join(root, '.build'))
const browser = await launchBrowser()
const page = await browser.newPage()
for (const exhibit of gallery) {
  if (wanted.length > 0 && !wanted.includes(exhibit.name)) continue
  for (const lang of wanted.length > 0 ? (['zh-CN'] as const) : (['zh-CN', 'en'] as const)) {
    const file = join(out, `${exhibit.name}${lang === 'en' ? '.en' : ''}.html`)
    await writeFile(file, renderPage(exhibit.page, frameOf(exhibit, lang)))
    if (lang === 'en') continue
    for (const [device, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${server.origin}/gallery/${exhibit.name}.html`)
      const tall = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.screenshot({
        path: join(out, `${exhibit.name}.${device}.png`),
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(tall, tallest) },
      })
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      if (sideways) console.log(`${exhibit.name} scrolls sideways on a ${device}`)
    }
  }
}
await browser.close()
server.close()
console.log(`${gallery.length} pages in ${out}`)

function frameOf(exhibit: Exhibit, lang: Frame['lang']): Frame {
  const local = (address: string) => `..${address}`
  const files: Assets = { style: local(assets.style), script: local(assets.script), icon: local(assets.icon) }
  return {
    lang,
    path: '/',
    csrf: 'sample',
    assets: files,
    ...(exhibit.person ? { person: exhibit.person } : {}),
  }
}

/** Modules of a page run only when the page comes from a server. */
async function serve(folder: string): Promise<{ origin: string; close(): void }> {
  const types = new Map([
    ['.html', 'text/html'],
    ['.css', 'text/css'],
    ['.js', 'text/javascript'],
    ['.svg', 'image/svg+xml'],
  ])
  const server = createServer(async ({ url = '/' }, reply) => {
    const body = await readFile(join(folder, url)).catch(() => undefined)
    reply.writeHead(body ? 200 : 404, { 'content-type': types.get(extname(url)) ?? 'text/plain' }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the gallery has no port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}

async function load(): Promise<{
  gallery: readonly Exhibit[]
  renderPage: typeof import('#web/layout/render.tsx').renderPage
}> {
  const outfile = join(root, '.build/gallery.mjs')
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { gallery } from '#tests/web/gallery.ts'; export { renderPage } from '#web/layout/render.tsx'`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return import(pathToFileURL(outfile).href)
}
