import { gzipSync } from 'node:zlib'
import type { Reply } from './reply.ts'

/** Smaller bodies gain nothing. */
const worthBytes = 1024

/** Neither API Gateway nor a function URL compresses what a function answers. */
export function compressed(reply: Reply, accepts: string | undefined): Reply {
  const { body, headers } = reply
  if (typeof body !== 'string' || body.length < worthBytes || !/\bgzip\b/.test(accepts ?? '')) return reply
  return {
    ...reply,
    body: gzipSync(body, { level: 5 }),
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
  }
}
