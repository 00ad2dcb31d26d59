import * as z from 'zod/mini'

const Mail = z.object({ id: z.string(), to: z.array(z.string()), subject: z.string(), text: z.string() })
export type Mail = z.infer<typeof Mail>

/** The console of a product that runs on this machine: its inbox and its clock. */
export interface Product {
  readonly url: string
  mails(to?: string): Promise<Mail[]>
  /** Waits until everything that was set going is done. */
  settle(): Promise<void>
  travel(journey: { workingDays: number } | { hours: number } | { to: string }): Promise<string>
  now(): Promise<string>
}

export function connectTo(url: string): Product {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const init =
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const answer = await fetch(`${url}/_local/${path}`, init)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  // A mail is fetched once: an inbox of a year is long.
  const inbox: Mail[] = []
  let fetching = Promise.resolve()
  const fetchNew = async () => {
    inbox.push(...z.array(Mail).parse(await ask(`mail.json?after=${inbox.at(-1)?.id ?? ''}`)))
  }
  const time = (value: unknown) => z.object({ now: z.string() }).parse(value).now
  return {
    url,
    async mails(to = '') {
      fetching = fetching.then(fetchNew, fetchNew)
      await fetching
      return inbox.filter((mail) => mail.to.some((one) => one.includes(to)))
    },
    async settle() {
      await ask('idle.json', {})
    },
    travel: async (journey) => time(await ask('clock.json', journey)),
    now: async () => time(await ask('clock.json')),
  }
}
