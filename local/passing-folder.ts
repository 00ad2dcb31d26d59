import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '#local/process.ts'

const memory = '/dev/shm'
/** A year of the programme takes 61 MB; several may run side by side. */
const room = 2 * 1024 ** 3

/**
 * A folder for a product that nobody starts again: in memory where there is room, so that nothing waits for the disk.
 * What others left there when they were killed goes.
 */
export function passingFolder(name: string, within = hasRoom() ? memory : tmpdir()): string {
  for (const left of readdirSync(within)) {
    const [, pid] = /^ecohome-[a-z]+-(\d+)-\w+$/.exec(left) ?? []
    if (pid && !isAlive({ pid: Number(pid), started: '' }))
      rmSync(join(within, left), { recursive: true, force: true })
  }
  return mkdtempSync(join(within, `ecohome-${name}-${process.pid}-`))
}

function hasRoom(): boolean {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= room
}
