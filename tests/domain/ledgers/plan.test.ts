import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#domain/entry.ts'
import { planImport } from '#domain/ledgers/plan.ts'

const entry = (id: string, name: string, more: Partial<Entry> = {}): Entry => ({
  caseId: 'app_1',
  book: 'L02',
  id,
  form: { id: 'ledger-events', version: 1 },
  answers: { name },
  at: '2026-11-23T00:00:00Z',
  by: { kind: 'applicant', name: 'park', how: 'signed-in' },
  version: 1,
  ...more,
})
const row = (name: string, id?: string) => ({ line: 2, answers: { name }, ...(id && { id }) })

describe('what a file would do to a ledger', () => {
  it('adds what is new, changes what it names, leaves what is the same', () => {
    const plan = planImport([entry('a', '甲'), entry('b', '乙')], [row('丙', 'a'), row('乙'), row('丁')])
    expect(plan.changed.map(({ row: one, before }) => [before?.id, one.answers.name])).toEqual([['a', '丙']])
    expect(plan.added.map(({ row: one }) => one.answers.name)).toEqual(['丁'])
    expect(plan.same.map(({ answers }) => answers.name)).toEqual(['乙'])
  })

  it('keeps two rows alike where the file has two, and counts none that was struck out', () => {
    const struck = entry('a', '甲', { removedAt: '2026-11-23T00:00:00Z' })
    expect(planImport([struck], [row('甲'), row('甲')]).added).toHaveLength(2)
    expect(planImport([entry('a', '甲')], [row('甲'), row('甲')]).added).toHaveLength(1)
  })

  it('does nothing when a file is imported again', () => {
    const names = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 12 })
    fc.assert(
      fc.property(names, names, (there, file) => {
        const before = there.map((name, n) => entry(`old${n}`, name))
        const rows = file.map((name) => row(name))
        const plan = planImport(before, rows)
        expect(plan.added.length + plan.same.length).toBe(rows.length)
        const after = [
          ...before,
          ...plan.added.map(({ row: one }, n) => entry(`new${n}`, String(one.answers.name))),
        ]
        expect(planImport(after, rows).added).toEqual([])
      }),
    )
  })
})
