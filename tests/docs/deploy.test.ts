import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Batch } from '#domain/batch.ts'
import { Role } from '#domain/person.ts'
import { Command } from '#functions/handlers/administer.ts'

const page = readFileSync('docs/deploy.md', 'utf8')
const commands = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json ?? ''))

test('every command the page shows is one the administrator can give', () => {
  expect(commands.map((one) => Command.parse(one).command)).toEqual([
    'put-officers',
    'put-experts',
    'put-batch',
  ])
})

test('the days after the desk review and the panel are shown with the values they have when left out', () => {
  const { batch } = commands.find(({ command }) => command === 'put-batch')
  const { acceptance, recommendation, correction, start, deskReview, countersign } = batch.days
  const least = { acceptance, recommendation, correction, start, deskReview, countersign }
  const { panel: _, ...without } = { ...batch, days: least }
  expect(Batch.parse(without)).toEqual(Batch.parse(batch))
  for (const days of Object.keys(Batch.parse(batch).days)) expect(page).toContain(`\`${days}\``)
})

test.each(Role.options)('the role %s is explained', (role) => {
  expect(page).toContain(`| \`${role}\` |`)
})
