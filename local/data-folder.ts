import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isAlive, type Process, thisProcess } from '#local/process.ts'

export interface DataFolder {
  readonly path: string
  file(...names: string[]): string
  release(): void
}

export class DataFolderBusy extends Error {
  override readonly name = 'DataFolderBusy'
}

const held = new Set<string>()

/** Takes the folder for this process alone; a lock left by a process that died is replaced. */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder)
  mkdirSync(path, { recursive: true })
  const lock = join(path, 'lock')
  if (held.has(path)) throw busy(path, process.pid)
  take(path, lock)
  held.add(path)
  return {
    path,
    file: (...names) => join(path, ...names),
    release() {
      if (held.delete(path)) rmSync(lock, { force: true })
    },
  }
}

function take(path: string, lock: string): void {
  const owner = JSON.stringify(thisProcess())
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(lock, owner, { flag: 'wx' })
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const other = readOwner(lock)
    if (other && other.pid !== process.pid && isAlive(other)) throw busy(path, other.pid)
    rmSync(lock, { force: true })
  }
  throw busy(path)
}

function readOwner(lock: string): Process | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(lock, 'utf8'))
    return typeof pid === 'number' ? { pid, started: typeof started === 'string' ? started : '' } : undefined
  } catch {
    return undefined
  }
}

function busy(path: string, pid?: number): DataFolderBusy {
  const who = pid ? `进程 ${pid}` : '另一个进程'
  return new DataFolderBusy(
    `数据目录 ${path} 正由${who}使用。请先停止它，或另选一个数据目录。 (The data folder is in use by another start.)`,
  )
}
