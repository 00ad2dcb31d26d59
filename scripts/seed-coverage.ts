import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { routes } from '#web/routes.ts'
import type { Proof } from './seed/annotations.ts'
import { annotationsIn } from './seed/annotations.ts'
import type { Requirement } from './seed/requirements.ts'
import { requirements, source } from './seed/requirements.ts'

const PAGE = 'docs/seed-coverage.md'
const addresses = new Map<string, string>(Object.entries(routes))

/** Every annotation of the tests. */
export function proofs(): readonly Proof[] {
  return globSync('tests/**/*.test.{ts,tsx}')
    .sort()
    .flatMap((file) => annotationsIn(file, readFileSync(file, 'utf8')))
}

/** The address of a route; a part after the name fills the last place in it. Undefined when there is no such route. */
export function addressOf(where: string): string | undefined {
  const [name = '', part] = where.split('/')
  const pattern = addresses.get(name)
  return part === undefined ? pattern : pattern?.replace(/:\w+(?=[^:]*$)/, part)
}

/** Rows of which something is not built, or that nothing proves. */
export function openRows(
  rows: readonly Requirement[],
  found: readonly Proof[],
): readonly (readonly [Requirement, string])[] {
  return rows.flatMap((row) => {
    const proven = row.text !== undefined || found.some(({ id }) => id === row.id)
    const why = row.open ?? (proven ? undefined : 'No test proves it.')
    return why === undefined ? [] : [[row, why] as const]
  })
}

/** The page that leads from each row of the seed to its tests and to where a user meets it. */
export function coverage(rows: readonly Requirement[], found: readonly Proof[]): string {
  const open = openRows(rows, found)
  const sections = [...new Set(rows.map(({ section }) => section))]
  const texts = rows.filter(({ text }) => text !== undefined).length
  const bare = open.filter(([{ id }]) => !found.some((proof) => proof.id === id)).length
  return `${[
    '# The seed, sentence by sentence',
    `Every sentence of ${source} that asks for something, the tests that prove it, and where a user meets it. \`npm run seed-coverage\` writes this page from \`docs/seed/requirements.json\` and from the lines \`// seed: T1a\` above tests; a test fails when it is not current.`,
    `${rows.length} rows: ${rows.length - texts - open.length} proven by tests, ${texts} pure text, ${open.length} open, ${bare} of them without any test.`,
    '## Open',
    open.length === 0
      ? 'None.'
      : table(
          ['row', 'sentence', 'what is missing'],
          open.map(([{ id, phrase }, why]) => [id, phrase, why]),
        ),
    ...sections.flatMap((name) => [
      `## ${name}`,
      table(
        ['row', 'sentence', 'proven by', 'met at'],
        rows.filter(({ section }) => section === name).map((row) => lineOf(row, found)),
      ),
    ]),
  ].join('\n\n')}\n`
}

function lineOf({ id, phrase, where = [], text }: Requirement, found: readonly Proof[]): readonly string[] {
  const tests = found.filter((proof) => proof.id === id)
  return [
    id,
    phrase,
    text === undefined ? tests.map(linkTo).join('<br>') || '–' : `pure text: ${text}`,
    where.map((one) => `\`${addressOf(one) ?? one}\``).join('<br>') || '–',
  ]
}

function linkTo({ file, name }: Proof): string {
  return `[${file.slice('tests/'.length)}](../${file}): ${name}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

if (import.meta.main) writeFileSync(PAGE, coverage(requirements, proofs()))
