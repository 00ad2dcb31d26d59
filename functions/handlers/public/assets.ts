import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { param } from '#functions/http/call.ts'
import { NotFound } from '#functions/http/errors.ts'
import type { Handler } from '#functions/http/site.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Built files, named by their content and kept by browsers for a year. */
export function serveAsset(folder: string): Handler {
  const files = new Map(
    readdirSync(folder)
      .filter((name) => extname(name) in types)
      .map((name) => [name, gzipSync(readFileSync(join(folder, name)))]),
  )
  return async (call) => {
    const name = param(call, 'name')
    const body = files.get(name)
    if (!body) throw new NotFound()
    const headers = { 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'gzip' }
    return { status: 200, type: types[extname(name)], body, headers }
  }
}
