import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { environments } from '#functions/runtime/env.ts'
import { Stage } from '#infra/settings.ts'

const readme = readFileSync('README.md', 'utf8')
const Package = z.object({ scripts: z.record(z.string(), z.string()) })
const { scripts } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const settings = [...new Set(Object.values(environments).flat())]
const own = [...readFileSync('local/main.ts', 'utf8').matchAll(/\b(ECOHOME_\w+)/g)].map(
  (found) => found[1] ?? '',
)

test.each([...settings, ...new Set(own)])('the setting %s is explained', (name) => {
  expect(readme).toContain(`\`${name}\``)
})

test('every setting of a stage is explained', () => {
  const given = { name: 'pilot', region: 'ap-east-1', mailFrom: 'a@example.org', alarmMail: 'b@example.org' }
  const names = [...Object.keys(Stage.parse(given)), 'domain']
  const page = readFileSync('docs/deploy.md', 'utf8')
  expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([])
})

const shown = ['start', 'test'].map((name) => `npm ${name}`)
const parts = ['typecheck', 'lint']

test.each(Object.keys(scripts).filter((name) => !parts.includes(name)))('npm run %s is explained', (name) => {
  expect(
    [`npm run ${name}`, ...shown].some((command) => command.endsWith(name) && readme.includes(command)),
  ).toBe(true)
})
