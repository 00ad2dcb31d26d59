import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { httpFunctions } from '#infra/front.ts'
import { calledNames, workflowNames } from '#workflows/manifest.ts'

const page = readFileSync('docs/operations.md', 'utf8')
const source = readFileSync('infra/alarms.ts', 'utf8')
const named = [...source.matchAll(/alarm(?:Above|Silence)\(scope, '(\w+)'/g)].map((found) => found[1] ?? '')
const alarms = [
  ...named,
  ...workflowNames.map((name) => `${name}-stopped`),
  ...calledNames.map((name) => `${name}-failing`),
  ...httpFunctions.map((name) => `${name}-down`),
]

test.each(alarms)('the alarm %s is explained', (name) => {
  expect(page).toContain(`\`${name}\``)
})

test('nearly all alarms are named where they are made', () => {
  expect(named.length).toBeGreaterThan(5)
})
