import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { passingFolder } from '#local/passing-folder.ts'

test('what a program left that was killed goes; what belongs to one that runs, or to others, stays', () => {
  const within = mkdtempSync(join(tmpdir(), 'passing-'))
  onTestFinished(() => rmSync(within, { recursive: true }))
  const gone = 2 ** 22 + 1
  for (const name of [
    `ecohome-test-${gone}-abc123`,
    `ecohome-test-${process.ppid}-abc123`,
    `other-${gone}-abc123`,
  ])
    mkdirSync(join(within, name, 'data'), { recursive: true })
  const made = passingFolder('test', within)
  expect(existsSync(made)).toBe(true)
  expect(
    readdirSync(within)
      .map((name) => join(within, name))
      .sort(),
  ).toEqual(
    [made, join(within, `ecohome-test-${process.ppid}-abc123`), join(within, `other-${gone}-abc123`)].sort(),
  )
})
