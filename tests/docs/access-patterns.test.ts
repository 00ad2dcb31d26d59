import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Key } from '#adapters/dynamodb/keys.ts'
import { indexes, keys } from '#adapters/dynamodb/keys.ts'

const page = readFileSync('docs/access-patterns.md', 'utf8')
const folder = 'adapters/dynamodb/'
const sources = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'))

/** A key with `…` wherever a value stands. */
function patternOf(build: (...values: never[]) => Key): Key {
  const { PK, SK }: Key = Reflect.apply(build, undefined, ['…', '…', '…', '…'])
  return { PK, SK: SK.replace(/0+…/g, '…') }
}

test.each(Object.entries(keys))('keys.%s is explained with its partition and sort key', (name, build) => {
  const { PK, SK } = patternOf(build)
  expect(page).toContain(`| \`${name}\` | \`${PK}\` | \`${SK}\` |`)
})

test.each(Object.values(indexes))('the index $name is explained', ({ name, pk, sk }) => {
  expect(page).toMatch(new RegExp(`\\| \`${name}\` \\| \`${pk}\`.* \\| \`${sk}\``))
})

test('every named clause of a condition is explained with its expression', () => {
  const clauses = sources.flatMap((text) => [
    ...text.matchAll(/^const (\w+(?:IsAsRead|AsRead|New|Open)) = '([^']+)'/gm),
  ])
  expect(clauses.length).toBeGreaterThan(4)
  for (const [, name, expression] of clauses) expect(page).toContain(`| \`${name}\` | \`${expression}\` |`)
})

test('no adapter reads the whole table', () => {
  expect(sources.filter((text) => /\bScan(Command)?\b/.test(text))).toEqual([])
})
