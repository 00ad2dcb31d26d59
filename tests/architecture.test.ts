import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventTypes } from '#domain/event.ts'

const folders = ['schemas', 'domain', 'workflows', 'web', 'functions', 'adapters', 'local', 'infra'] as const
type Folder = (typeof folders)[number]

/** Which folders a folder may import from, besides itself. */
const allowed: { readonly [folder in Folder]: readonly Folder[] } = {
  schemas: [],
  domain: ['schemas'],
  workflows: [],
  web: ['schemas', 'domain'],
  adapters: ['domain', 'schemas'],
  functions: ['schemas', 'domain', 'web', 'adapters', 'workflows'],
  local: ['schemas', 'domain', 'web', 'functions', 'adapters', 'workflows'],
  infra: ['schemas', 'domain', 'web', 'functions', 'adapters', 'workflows'],
}

/** Which packages only some folders may use. `local` plays the services themselves, so it speaks their protocols. */
const packages: readonly { readonly name: RegExp; readonly only: readonly Folder[] }[] = [
  { name: /^@aws-sdk\//, only: ['adapters', 'local'] },
  { name: /^(aws-cdk-lib|constructs|cdk-nag)/, only: ['infra'] },
  { name: /^(@middy|@aws-lambda-powertools)\//, only: ['functions'] },
  { name: /^nodemailer$/, only: ['adapters'] },
  { name: /^echarts/, only: ['web'] },
  { name: /^preact/, only: ['web', 'functions', 'local'] },
  { name: /^(smtp-server|mailparser|jsonata)$/, only: ['local'] },
]

interface Source {
  readonly path: string
  readonly folder: Folder
  readonly text: string
  readonly imports: readonly string[]
}

const sources: readonly Source[] = folders.flatMap((folder) =>
  files(folder).map((path) => {
    const text = readFileSync(path, 'utf8')
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => found[1] ?? '')
    return { path, folder, text, imports }
  }),
)

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return files(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

function importersOf(offends: (source: Source, imported: string) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((imported) => offends(source, imported))
      .map((imported) => `${source.path} → ${imported}`),
  )
}

test('arrows point to schemas and domain, and nobody imports infra', () => {
  expect(
    importersOf(({ folder }, imported) => {
      const to = folders.find((f) => imported.startsWith(`#${f}/`))
      return to !== undefined && to !== folder && !allowed[folder].includes(to)
    }),
  ).toEqual([])
})

test('a folder is left only through the imports map', () => {
  expect(
    importersOf(
      ({ path, folder }, imported) =>
        imported.startsWith('.') && !join(path, '..', imported).startsWith(`${folder}/`),
    ),
  ).toEqual([])
})

test('local imports name their file with its extension', () => {
  expect(importersOf((_, imported) => /^[#.]/.test(imported) && !/\.(tsx?|json)$/.test(imported))).toEqual([])
})

test('the AWS SDK, CDK, middy and Powertools stay in their folders', () => {
  expect(
    importersOf(({ folder }, imported) =>
      packages.some(({ name, only }) => name.test(imported) && !only.includes(folder)),
    ),
  ).toEqual([])
})

test('schemas and domain know no clock, no randomness and no input or output', () => {
  const impure =
    /\b(Date\.now\(|new Date\(\)|Math\.random|randomUUID|randomBytes|setTimeout|fetch\()|'node:(fs|http|net|child_process)/
  const pure = sources.filter(({ folder }) => folder === 'schemas' || folder === 'domain')
  expect(pure.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([])
})

test('promises in the domain are made in its actions only', () => {
  const domain = sources.filter(
    ({ folder, path }) => folder === 'domain' && !path.startsWith('domain/actions/'),
  )
  expect(domain.filter(({ text }) => /\basync\b|\bawait\b/.test(text)).map(({ path }) => path)).toEqual([])
})

test('only the function that draws charts carries what draws them', () => {
  expect(importersOf((_, imported) => imported === '#web/charts/draw.ts')).toEqual([
    'functions/handlers/figures/charts.ts → #web/charts/draw.ts',
  ])
  expect(importersOf((_, imported) => imported.endsWith('handlers/figures/charts.ts'))).toEqual([
    'functions/compose/figures-site.ts → #functions/handlers/figures/charts.ts',
  ])
})

test('no source file is longer than 300 lines', () => {
  expect(sources.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([])
})

test('no type check is switched off', () => {
  expect(
    sources
      .filter(({ text }) => /@ts-(ignore|expect-error|nocheck)|: any\b|\bas any\b/.test(text))
      .map(({ path }) => path),
  ).toEqual([])
})

test('every kind of event is written by some act', () => {
  const acts = sources.filter(
    ({ path }) => path.startsWith('domain/') && !/\/(event|visibility)\.ts$/.test(path),
  )
  const written = acts.map(({ text }) => text).join('\n')
  expect(eventTypes.filter((type) => !written.includes(`'${type}'`))).toEqual([])
})
