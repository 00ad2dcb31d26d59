import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readJson, replaceJson } from '#local/durable.ts'
import { temporaryFolder } from '#tests/local/folder.ts'

test('what is replaced reads back, shorter or longer than before', () => {
  const path = join(temporaryFolder(), 'state', 'clock.json')
  expect(readJson(path)).toBeUndefined()
  for (const value of [{ offset: 1_234_567 }, { offset: 1 }, { offset: 12, more: '暂定' }]) {
    replaceJson(path, value)
    expect(readJson(path)).toEqual(value)
  }
  expect(readFileSync(path, 'utf8').trimEnd()).toBe('{"offset":12,"more":"暂定"}')
})

test('a file that was made and not yet written to holds nothing', () => {
  const path = join(temporaryFolder(), 'clock.json')
  writeFileSync(path, '')
  expect(readJson(path)).toBeUndefined()
})
