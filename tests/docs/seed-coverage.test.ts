import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { figureCodes } from '#schemas/figures/figure.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { LEDGERS } from '#schemas/ledgers/catalogue.ts'
import { annotationsIn } from '../../scripts/seed/annotations.ts'
import { requirements } from '../../scripts/seed/requirements.ts'
import { addressOf, coverage, openRows, proofs } from '../../scripts/seed-coverage.ts'

const found = proofs()
const ids = requirements.map(({ id }) => id)
const parts: Readonly<Record<string, readonly string[]>> = {
  ledger: LEDGERS.map(({ code }) => code),
  figure: figureCodes,
  section: parkApplication.sections.map(({ id }) => id),
}

describe('docs/seed-coverage.md', () => {
  test('is current (npm run seed-coverage writes it)', () => {
    expect(coverage(requirements, found)).toBe(readFileSync('docs/seed-coverage.md', 'utf8'))
  })

  test('has the 112 rows, each once', () => {
    expect(new Set(ids).size).toBe(112)
    expect(ids).toHaveLength(112)
  })

  test('every row has a test or is text, unless it says what is not built', () => {
    const unproven = openRows(requirements, found).filter(([{ open }]) => open === undefined)
    expect(unproven.map(([{ id }]) => id)).toEqual([])
  })

  test('no text claims a test or a page, and everything else is met somewhere', () => {
    for (const { id, text, where } of requirements) {
      expect([id, where === undefined]).toEqual([id, text !== undefined])
      if (text !== undefined) expect(found.filter((proof) => proof.id === id)).toEqual([])
    }
  })

  test('annotations name known rows', () => {
    const unknown = found.filter(({ id }) => !ids.includes(id))
    expect(unknown.map(({ id, file }) => `${id} in ${file}`)).toEqual([])
  })

  test('every named route exists, with the ledger, figure or section it names', () => {
    for (const where of requirements.flatMap((row) => row.where ?? [])) {
      const [name = '', part] = where.split('/')
      expect([where, addressOf(where)]).toEqual([where, expect.stringMatching(/^\//)])
      if (part !== undefined) expect([where, parts[name]]).toEqual([where, expect.arrayContaining([part])])
    }
  })
})

describe('an annotation', () => {
  const read = (...lines: readonly string[]) => annotationsIn('a.test.ts', lines.join('\n'))

  test('goes with the test below it, named after its groups', () => {
    expect(
      read(
        `describe.each(each)('$code', () => {`,
        '  // seed: T1a, T1c',
        `  it('keeps the plan', () => {`,
        '  })',
        '  // seed: T2a',
        '  // seed: T2b',
        `  it.each([['a)', "it's"]])(`,
        `    'breaks %s’s rule',`,
        '  )',
        '})',
      ),
    ).toEqual([
      { id: 'T1a', file: 'a.test.ts', name: '$code › keeps the plan' },
      { id: 'T1c', file: 'a.test.ts', name: '$code › keeps the plan' },
      { id: 'T2a', file: 'a.test.ts', name: '$code › breaks %s’s rule' },
      { id: 'T2b', file: 'a.test.ts', name: '$code › breaks %s’s rule' },
    ])
  })

  test.each([
    ['above no test', ['// seed: T1a', 'const x = 1']],
    ['that is not run', ['// seed: T1a', `test.skip('x', () => {})`]],
    ['names no row', ['// seed:', `test('x', () => {})`]],
    ['cannot be read', ['// seed: T1a', 'test(name, () => {})']],
  ])('%s is refused', (why, lines) => {
    expect(() => read(...lines)).toThrow(why)
  })
})
