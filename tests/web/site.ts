import { mkdtemp, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { gallery } from '#tests/web/gallery.ts'
import { renderPage } from '#web/layout/render.tsx'
import { buildAssets } from '../../scripts/build-assets.ts'

export interface Received {
  readonly path: string
  readonly body: URLSearchParams
  readonly raw: string
  readonly accept: string
}

export interface Site {
  readonly origin: string
  /** Every POST that arrived. */
  readonly received: Received[]
  /** Waits until a POST arrives that fits. */
  arrival(fits: (one: Received) => boolean): Promise<Received>
  close(): void
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

/** Serves the gallery with built assets under the strictest policy; answers posts like the product and its file store. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'))
  const assets = await buildAssets(folder)
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const server = createServer(async (request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    if (request.method === 'POST') {
      let raw = ''
      for await (const chunk of request) raw += chunk
      received.push({
        path: pathname,
        raw,
        body: new URLSearchParams(raw),
        accept: request.headers.accept ?? '',
      })
      for (const wake of waiting) wake()
      return reply.writeHead(200, { 'content-type': 'application/json' }).end('{"version":7}')
    }
    if (pathname.startsWith('/assets/')) {
      const body = await readFile(join(folder, basename(pathname))).catch(() => undefined)
      return reply.writeHead(body ? 200 : 404, { 'content-type': types[extname(pathname)] ?? '' }).end(body)
    }
    const exhibit = gallery.find((one) => pathname === `/pages/${one.name}`)
    if (!exhibit) return reply.writeHead(404).end()
    if (request.headers.accept === 'application/json') {
      const target = { url: '/store', fields: { key: `up/1/\${filename}` } }
      return reply
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ files: [], target }))
    }
    const person = exhibit.person ? { person: exhibit.person } : {}
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    reply.end(renderPage(exhibit.page, { lang: 'zh-CN', path: pathname, csrf: 'token', assets, ...person }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the site has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    received,
    arrival: (fits) =>
      new Promise((arrived) => {
        const look = () => {
          const found = received.find(fits)
          if (!found) return
          waiting.delete(look)
          arrived(found)
        }
        waiting.add(look)
        look()
      }),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
