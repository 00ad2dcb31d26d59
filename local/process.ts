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
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const now = startTime(pid)
  return started === '' || now === '' || now === started
}

/** Field 22 of /proc/<pid>/stat, source: proc(5). */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
