import { Agent, request } from 'node:http'
import { csrfCookie, sessionCookie } from '#functions/http/cookies.ts'
import { path } from '#web/routes.ts'
import type { Draft } from './copies.ts'

export interface LoadOptions {
  readonly url: string
  readonly drafts: readonly Draft[]
  readonly connections: number
  /** Session secret of each account. */
  readonly sessions: readonly string[]
  readonly legalRep: string
}

export interface Load {
  readonly perSecond: number
  readonly milliseconds: readonly number[]
}

const csrf = 'b'.repeat(43)

/** Submits each draft as a browser does, over connections that stay open. @throws when one is not accepted */
export async function submitAll(options: LoadOptions): Promise<Load> {
  const { drafts, connections } = options
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const milliseconds: number[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let draft = drafts[next++]; draft; draft = drafts[next++]) {
      const begun = performance.now()
      await submit(agent, options, draft)
      milliseconds.push(performance.now() - begun)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return { perSecond: drafts.length / seconds, milliseconds }
}

/** Headers and body with which an account hands in an application. */
export function submission({ sessions, legalRep }: LoadOptions, origin: string, account: number) {
  const body = new URLSearchParams({ _csrf: csrf, confirmName: legalRep }).toString()
  const cookie = `${sessionCookie}=${sessions[account]}; ${csrfCookie}=${csrf}`
  return { body, cookie, origin, type: 'application/x-www-form-urlencoded' }
}

function submit(agent: Agent, options: LoadOptions, { id, account }: Draft): Promise<void> {
  const { body, cookie, origin, type } = submission(options, options.url, account)
  const headers = { cookie, origin, 'content-type': type, 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const posted = request(
      new URL(path('check', { id }), options.url),
      { agent, method: 'POST', headers },
      (answer) => {
        let text = ''
        answer.on('data', (chunk) => {
          text += chunk
        })
        answer.on('end', () => {
          if (answer.statusCode === 303 && answer.headers.location === path('submitted', { id })) resolve()
          else reject(new Error(`${id} was answered ${answer.statusCode}: ${text.slice(0, 500)}`))
        })
      },
    )
    posted.on('error', reject)
    posted.end(body)
  })
}
