import type { IncomingMessage } from 'node:http'

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

export async function readBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= largest) chunks.push(chunk)
    else if (size > 4 * largest) break
  }
  if (size > largest) throw new BodyTooLarge(`more than ${largest} bytes`)
  return Buffer.concat(chunks)
}
