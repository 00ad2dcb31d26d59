import { readFileSync } from 'node:fs'

/** A process id alone may be given to another process later; its start time tells them apart. */
export interface Process {
  readonly pid: number
  /** Empty where the system does not tell. */
  readonly started: string
}

export function thisProcess(): Process {
  return { pid: process.pid, started: startTime(process.pid) }
}

export function identify(pid: number): Process {
  return { pid, started: startTime(pid) }
}

export function isAlive({ pid, started }: Process): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const [state, ...rest] = fieldsOf(pid)
  if (state === 'Z') return false
  const now = rest[startedAt]
  return started === '' || now === undefined || now === started
}

function startTime(pid: number): string {
  return fieldsOf(pid)[startedAt + 1] ?? ''
}

const startedAt = 18

/** The fields of /proc/<pid>/stat from the third on: the state first, source: proc(5). */
function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
