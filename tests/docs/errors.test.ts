import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Refusal } from '#domain/errors.ts'
import { refusals } from '#domain/errors.ts'
import { refusals as words } from '#web/messages/zh-CN/refusals.ts'
import { workflows } from '#workflows/manifest.ts'

const page = readFileSync('docs/errors.md', 'utf8')
const said: { readonly [code in Refusal]: string } = words
const Named = z.object({
  Error: z.optional(z.string()),
  Retry: z.optional(z.array(z.object({ ErrorEquals: z.array(z.string()) }))),
  Catch: z.optional(z.array(z.object({ ErrorEquals: z.array(z.string()) }))),
})

function rowOf(name: string): string {
  return page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''
}

function errorsIn(state: unknown): readonly string[] {
  const { Error: own, Retry = [], Catch = [] } = Named.parse(state)
  return [...(own ? [own] : []), ...[...Retry, ...Catch].flatMap(({ ErrorEquals }) => ErrorEquals)]
}

test.each(Object.entries(refusals))('%s is explained with its status and its words', (code, status) => {
  expect(rowOf(code)).toContain(`| ${status} |`)
  expect(
    Object.entries(said).filter(([name, text]) => name === code && rowOf(code).includes(text)),
  ).toHaveLength(1)
})

test('no refusal is explained that does not exist', () => {
  const explained = [...page.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \| \d/gm)].map((found) => found[1])
  expect(explained).toEqual(Object.keys(refusals))
})

describe.each(Object.entries(workflows))('%s', (_, { definition }) => {
  const names = [...new Set(Object.values(definition.States).flatMap(errorsIn))]

  test.each(names.filter((name) => !name.startsWith('States.')))('%s is explained', (name) => {
    expect(page).toContain(`\`${name}\``)
  })
})
