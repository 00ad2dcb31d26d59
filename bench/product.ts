import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** The product as `npm start` runs it, in a process of its own. */
export interface Running {
  readonly url: string
  readonly pid: number
  /** From the start of the process to the first whole page. */
  readonly firstPageMs: number
  stop(): Promise<void>
}

/** How long a start may take before it counts as failed. */
const patience = 60_000

export async function startProduct(dataFolder: string): Promise<Running> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/start.ts'], {
    env: { ...process.env, ECOHOME_DATA: dataFolder, ECOHOME_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const tooLate = setTimeout(() => child.kill('SIGKILL'), patience)
  const url = await address(child)
  clearTimeout(tooLate)
  const page = await fetch(`${url}/`, { headers: { connection: 'close' } })
  await page.text()
  if (page.status !== 200) throw new Error(`the first page answered ${page.status}`)
  return {
    url,
    pid: child.pid ?? 0,
    firstPageMs: performance.now() - begun,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function address(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += chunk
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
    if (url) {
      child.stdout?.resume()
      return url
    }
  }
  throw new Error(`the product did not start: ${said}`)
}
