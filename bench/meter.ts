import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod/mini'
import { createSizes } from './units.ts'

export interface Counted {
  readonly calls: number
  readonly readUnits: number
  readonly writeUnits: number
}

/** A DynamoDB endpoint in front of another one that counts what AWS would bill. */
export interface Meter {
  readonly endpoint: string
  counted(): Counted
  close(): Promise<void>
}

const Answer = z.object({ ConsumedCapacity: z.optional(z.unknown()) })
const Consumed = z.object({ CapacityUnits: z.optional(z.number()) })

const reads = new Set(['GetItem', 'Query', 'BatchGetItem', 'TransactGetItems'])
const counting = new Set([
  ...reads,
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'TransactWriteItems',
  'BatchWriteItem',
])

export async function startMeter(target: string): Promise<Meter> {
  const agent = new Agent({ keepAlive: true })
  const sizes = createSizes()
  const total = { calls: 0, readUnits: 0, writeUnits: 0 }
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const asked = JSON.parse(Buffer.concat(chunks).toString() || '{}')
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? ''
    const counts = counting.has(operation)
    const body = JSON.stringify(counts ? { ...asked, ReturnConsumedCapacity: 'TOTAL' } : asked)
    const headers = { ...incoming.headers, 'content-length': String(Buffer.byteLength(body)) }
    const passed = request(target, { agent, method: 'POST', path: incoming.url, headers }, async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part)
      const bytes = Buffer.concat(parts)
      if (counts && answer.statusCode === 200) {
        const units = unitsIn(bytes)
        total.calls += 1
        if (reads.has(operation)) total.readUnits += units
        else total.writeUnits += units + sizes.indexUnits(operation, asked)
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(bytes)
    })
    passed.on('error', () => outgoing.destroy())
    passed.end(body)
  })
  await listen(server)
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counted: () => ({ ...total }),
    async close() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function unitsIn(bytes: Buffer): number {
  const { ConsumedCapacity } = Answer.parse(JSON.parse(bytes.toString()))
  const all = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : [ConsumedCapacity ?? {}]
  return all.reduce((sum: number, one) => sum + (Consumed.parse(one).CapacityUnits ?? 0), 0)
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}
