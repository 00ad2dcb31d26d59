import type { IncomingMessage, ServerResponse } from 'node:http'
import { ClockError } from '#local/clock.ts'
import { type Answer, ConsoleError, notFound } from '#local/console/answer.ts'
import { clockJson, clockPage, travelBy } from '#local/console/clock.ts'
import { deadLettersJson, deadLettersPage, retryDeadLetter } from '#local/console/dead-letters.ts'
import { executionJson, executionPage, executionsJson, executionsPage } from '#local/console/executions.ts'
import { html } from '#local/console/html.ts'
import { mailHtml, mailJson, mailList, mailListPage, mailPage } from '#local/console/mail.ts'
import { overviewPage } from '#local/console/overview.ts'
import { page } from '#local/console/page.ts'
import { readWish } from '#local/console/wish.ts'
import type { Mount } from '#local/gateway/server.ts'
import type { Services } from '#local/services.ts'

export interface ConsoleOptions {
  readonly services: () => Promise<Services>
  readonly reset: () => Promise<void>
  readonly url: () => string
}

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'"
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The pages under /_local: what the product did, and what time it is. Never present on AWS. */
export function createConsole({ services, reset, url }: ConsoleOptions): Mount {
  async function answer(request: IncomingMessage, { pathname, searchParams }: URL): Promise<Answer> {
    const [what = '', id, part, ...more] = pathname
      .replace(/^\/_local\/?/, '')
      .split('/')
      .map(decode)
    if (more.length > 0) throw notFound()
    const running = await services()
    if (request.method === 'POST') return act(running, what, id, await readWish(request))
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new ConsoleError(405, '不支持这种请求。')
    const wished = searchParams.get('format') === 'json' ? `${what}.json` : what
    const found = id === undefined ? lists[wished]?.(running, searchParams) : one(running, wished, id, part)
    if (!found) throw notFound()
    return found
  }

  async function act(
    running: Services,
    what: string,
    id: string | undefined,
    wish: unknown,
  ): Promise<Answer> {
    if (what === 'clock.json') {
      await travelBy(running, wish)
      return clockJson(running)
    }
    if (what === 'idle.json') {
      await running.idle()
      return { kind: 'json', value: { idle: true } }
    }
    if (what === 'reset' || what === 'reset.json') {
      await reset()
      return what === 'reset' ? { kind: 'redirect', to: '/_local' } : { kind: 'json', value: { reset: true } }
    }
    if (what === 'clock') await travelBy(running, wish)
    else if (what === 'mail' && id === 'clear') running.mailbox.clear()
    else if (what === 'dead-letters' && id) await retryDeadLetter(running, id)
    else throw notFound()
    return { kind: 'redirect', to: `/_local/${what}` }
  }

  return async (request, response, at) => {
    const result = await guard(request, url())
      .then(() => answer(request, at))
      .catch((error) => explain(error, at))
    send(response, result)
  }
}

const lists: Readonly<Record<string, (services: Services, query: URLSearchParams) => Promise<Answer>>> = {
  '': overviewPage,
  mail: mailListPage,
  'mail.json': mailList,
  executions: executionsPage,
  'executions.json': executionsJson,
  clock: clockPage,
  'clock.json': clockJson,
  'dead-letters': deadLettersPage,
  'dead-letters.json': deadLettersJson,
}

function one(services: Services, what: string, id: string, part?: string): Promise<Answer> | undefined {
  if (part === 'html') return what === 'mail' ? mailHtml(services, id) : undefined
  if (part !== undefined) return undefined
  const pages: Readonly<Record<string, typeof mailPage>> = {
    mail: mailPage,
    'mail.json': mailJson,
    executions: executionPage,
    'executions.json': executionJson,
  }
  return pages[what]?.(services, id)
}

/** Pages of other sites, and names that were pointed at this machine, get nothing done here. */
async function guard({ headers, method }: IncomingMessage, url: string): Promise<void> {
  const port = new URL(url).port
  const own = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!own.includes(headers.host ?? '')) throw new ConsoleError(403, '控制台只能从本机打开。')
  const { origin } = headers
  if (method === 'POST' && origin !== undefined && !own.some((host) => origin === `http://${host}`)) {
    throw new ConsoleError(403, '请求来自其他网站。')
  }
}

function explain(error: unknown, { pathname }: URL): Answer {
  const status = error instanceof ConsoleError ? error.status : error instanceof ClockError ? 400 : 500
  const message = error instanceof Error ? error.message : String(error)
  if (pathname.endsWith('.json')) return { kind: 'json', value: { message }, status }
  const body = html`<p class="failed">${message}</p>`
  return { kind: 'page', page: page({ title: '无法完成', section: '', now: new Date(), body }), status }
}

function send(response: ServerResponse, answer: Answer): void {
  response.setHeader('cache-control', 'no-store').setHeader('x-content-type-options', 'nosniff')
  if (answer.kind === 'redirect') return void response.writeHead(303, { location: answer.to }).end()
  if (answer.kind === 'json') {
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' })
    return void response.end(JSON.stringify(answer.value))
  }
  const [content, csp] = answer.kind === 'mail' ? [answer.html, mailPolicy] : [answer.page.markup, policy]
  const status = answer.kind === 'page' ? (answer.status ?? 200) : 200
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp })
  response.end(content)
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new ConsoleError(400, '网址有误。')
  }
}
