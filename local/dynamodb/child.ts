import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import * as z from 'zod/mini'
import { readJson, writeDurably } from '#local/durable.ts'
import { pause } from '#local/pause.ts'
import { identify, isAlive } from '#local/process.ts'

const Recorded = z.object({ pid: z.number(), started: z.string() })

export interface DatabaseProgram {
  readonly binary: string
  readonly port: number
  readonly dbPath: string
  readonly pidPath: string
}

/** Starts the database in a process group of its own, so that an interrupt reaches its parent first. */
export function spawnDatabase({ binary, port, dbPath, pidPath }: DatabaseProgram): ChildProcess {
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', dbPath]
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  if (child.pid) {
    writeDurably(pidPath, JSON.stringify(identify(child.pid)))
    guard(child, child.pid)
  }
  return child
}

/** Ends the database when this process is gone, however it went: the guard's input closes then. */
function guard(child: ChildProcess, pid: number): void {
  const watcher = spawn('sh', ['-c', 'read _; kill -9 "$1"', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watcher.on('error', () => {})
  watcher.stdin.on('error', () => {})
  if ('unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref()
  watcher.unref()
  child.once('exit', () => watcher.kill('SIGKILL'))
}

/** Ends a database left over by a start that was killed, when it really is the one on this file. */
export async function endLeftover({ dbPath, pidPath }: { dbPath: string; pidPath: string }): Promise<void> {
  const recorded = z.safeParse(Recorded, readJson(pidPath))
  if (recorded.success && isAlive(recorded.data) && commandLine(recorded.data.pid).includes(dbPath)) {
    process.kill(recorded.data.pid, 'SIGKILL')
    while (isAlive(recorded.data) && commandLine(recorded.data.pid) !== '') await pause(5)
  }
  rmSync(pidPath, { force: true })
}

/** Asks the database to end, and insists when it does not. */
export async function endDatabase(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), 2000)
  await exited
  clearTimeout(insist)
}

/** Empty for a process that has ended, also when nobody has collected it yet. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
