import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DataFolderBusy, openDataFolder } from '#local/data-folder.ts'
import { isAlive } from '#local/process.ts'
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

test('a process that was killed and not yet collected by its parent counts as gone', async () => {
  // It ends only once the shell has become a program that collects nobody.
  const script = 'until grep -q sleep /proc/$$/comm; do :; done & echo $!; exec sleep 10'
  const shell = spawn('sh', ['-c', script])
  const [pid] = await once(shell.stdout, 'data')
  await expect.poll(() => isAlive({ pid: Number(pid), started: '' })).toBe(false)
  expect(() => process.kill(Number(pid), 0)).not.toThrow()
  shell.kill('SIGKILL')
})

test('replaces a lock that a crash left half-written', () => {
  const path = temporaryFolder()
  writeFileSync(join(path, 'lock'), '')
  openDataFolder(path).release()
})
