import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { DatabaseUnavailable, databaseBinary } from '#local/dynamodb/binary.ts'
import { endDatabase, endLeftover, spawnDatabase } from '#local/dynamodb/child.ts'
import { indexStream } from '#local/dynamodb/stream-index.ts'
import { pause } from '#local/pause.ts'
import type { Ports } from '#local/ports.ts'

export interface Database {
  readonly endpoint: string
  /** Process id of the child; undefined for an endpoint somebody else runs. */
  pid(): number | undefined
  stop(): Promise<void>
}

export interface DatabaseOptions {
  readonly dbPath: string
  readonly pidPath: string
  readonly ports: Ports
  /** An endpoint that runs already: nothing is started. */
  readonly endpoint?: string
  readonly log?: (line: string) => void
}

const longestPause = 5000
const patience = 10_000

/** A real DynamoDB endpoint on this machine, started again whenever it ends unasked. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.endpoint) return { endpoint: options.endpoint, pid: () => undefined, stop: async () => {} }
  const binary = databaseBinary()
  const { dbPath, pidPath, ports, log = () => {} } = options
  await endLeftover(options)
  if (existsSync(dbPath)) indexStream(dbPath)

  let stopped = false
  let child: ChildProcess | undefined
  let port = await ports.reserve('dynamodb')
  for (let attempt = 1; ; attempt++) {
    child = spawnDatabase({ binary, port, dbPath, pidPath })
    const said = await firstWords(child)
    if (said.includes('listening')) break
    await endDatabase(child)
    if (attempt === 4)
      throw new DatabaseUnavailable(`内置数据库无法启动 (the embedded database does not start): ${said}`)
    port = await ports.reserve('dynamodb', { renew: true })
  }
  indexStream(dbPath)
  watch(child, 0)

  function watch(current: ChildProcess, failures: number): void {
    const since = Date.now()
    current.stderr?.resume()
    current.once('exit', async (code, signal) => {
      if (stopped) return
      const again = Date.now() - since > longestPause ? 0 : failures
      log(`数据库意外退出（${signal ?? code}），正在重启。 (The database ended and is started again.)`)
      await pause(again === 0 ? 0 : Math.min(longestPause, 25 * 2 ** again))
      if (stopped) return
      child = spawnDatabase({ binary, port, dbPath, pidPath })
      watch(child, again + 1)
    })
  }

  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid: () => child?.pid,
    async stop() {
      stopped = true
      if (child) await endDatabase(child)
    },
  }
}

/** What it says first: that it listens, or why it cannot. */
function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => resolve('no answer'), patience)
    const settle = (said: string): void => {
      clearTimeout(tooLong)
      resolve(said)
    }
    child.once('error', (error) => settle(error.message))
    child.once('exit', (code, signal) => settle(`exit ${signal ?? code}`))
    child.stderr?.once('data', (line) => settle(String(line).trim()))
  })
}
