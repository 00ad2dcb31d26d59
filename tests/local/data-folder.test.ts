import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DataFolderBusy, openDataFolder } from '#local/data-folder.ts'
import { temporaryFolder } from '#tests/local/folder.ts'

test('one start at a time uses a folder', () => {
  const path = temporaryFolder()
  const folder = openDataFolder(path)
  expect(() => openDataFolder(path)).toThrow(DataFolderBusy)
  folder.release()
  openDataFolder(path).release()
})

test('names the process that holds the folder', () => {
  const path = temporaryFolder()
  writeFileSync(join(path, 'lock'), JSON.stringify({ pid: process.ppid, started: '' }))
  expect(() => openDataFolder(path)).toThrow(`进程 ${process.ppid}`)
})

test('replaces the lock of a process that is gone', () => {
  const path = temporaryFolder()
  const { pid } = spawnSync('true')
  writeFileSync(join(path, 'lock'), JSON.stringify({ pid, started: '1' }))
  openDataFolder(path).release()
})

test('replaces a lock that a crash left half-written', () => {
  const path = temporaryFolder()
  writeFileSync(join(path, 'lock'), '')
  openDataFolder(path).release()
})
