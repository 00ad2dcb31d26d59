import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The product as `npm start` runs it, in a process of its own that ends with the one that started it. */
export interface Apart {
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** How long a start may take, in milliseconds, before it counts as failed. */
const patience = 60_000

/** @throws Error when it ends, or does not tell its address, before the patience is over */
export async function startApart(
  dataFolder: string,
  flags: readonly string[] = process.execArgv,
): Promise<Apart> {
  const running = fork('scripts/start.ts', {
    execArgv: [...flags],
    env: { ...process.env, ECOHOME_DATA: dataFolder, ECOHOME_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(running, 'exit')
  const tooLate = setTimeout(() => running.kill('SIGKILL'), patience)
  const url = await Promise.race([addressIn(running.stdout), ended.then(() => undefined)])
  clearTimeout(tooLate)
  if (!url) throw new Error('the product did not start')
  return {
    url,
    pid: running.pid ?? 0,
    async stop() {
      running.disconnect()
      await ended
    },
  }
}

function addressIn(output: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise((resolve) => {
    if (!output) return
    createInterface(output).on('line', (line) => {
      const [, url] = /^门户\t(\S+)/.exec(line) ?? []
      if (url) resolve(url)
    })
  })
}
