import type { IncomingMessage } from 'node:http'
import { ConsoleError } from '#local/console/answer.ts'
import { readBody } from '#local/gateway/body.ts'

/** What a POST asks for, from JSON or from a form, whose numbers arrive as text. */
export async function readWish(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request, 100_000)).toString('utf8')
  if (text === '') return {}
  if (!request.headers['content-type']?.includes('json')) {
    return Object.fromEntries(
      [...new URLSearchParams(text)].map(([name, value]) => [
        name,
        Number.isNaN(Number(value)) ? value : Number(value),
      ]),
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ConsoleError(400, '请求内容不是有效的 JSON。')
  }
}
