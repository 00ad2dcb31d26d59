import type { Server } from 'node:net'
import { createServer } from 'node:net'
import * as z from 'zod/mini'
import { readJson, writeDurably } from '#local/durable.ts'

const Stored = z.record(z.string(), z.number())
const host = '127.0.0.1'

/** Loopback ports that stay the same over restarts, so that links in old mails go on working. */
export interface Ports {
  /** Listens on the port kept under this name, or on a free one that is kept from now on. */
  listen(name: string, server: Server, preferred?: number): Promise<number>
  /** The port for a child process to listen on; `renew` when the kept one turned out to be taken. */
  reserve(name: string, options?: { renew: boolean }): Promise<number>
}

export function createPorts(path: string): Ports {
  const ports = Stored.parse(readJson(path) ?? {})
  const keep = (name: string, port: number): number => {
    if (ports[name] !== port) {
      ports[name] = port
      writeDurably(path, JSON.stringify(ports))
    }
    return port
  }
  return {
    async listen(name, server, preferred = 0) {
      return keep(name, await bind(server, ports[name] ?? preferred))
    },
    async reserve(name, options) {
      const kept = ports[name]
      if (kept && !options?.renew) return kept
      const probe = createServer()
      const port = await bind(probe, 0)
      await new Promise((resolve) => probe.close(resolve))
      return keep(name, port)
    },
  }
}

async function bind(server: Server, port: number): Promise<number> {
  try {
    await listening(server, port)
  } catch (error) {
    if (port === 0 || !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    await listening(server, 0)
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
