import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleLedgers } from '#schemas/examples/ledgers.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import { LEDGERS, ledgerForm, ledgerOf, rowName } from '#schemas/ledgers/catalogue.ts'
import { fedBy, LEDGER_METRICS } from '#schemas/ledgers/metrics.ts'
import { check } from '#schemas/operations/check.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { messages } from '#schemas/operations/messages.ts'
import { settle } from '#schemas/operations/settle.ts'
import { BREACHES } from '#tests/schemas/ledgers/breaches.ts'

const TODAY = '2026-11-23'
const CONTEXT = { today: TODAY, attachments: { proof: 1 } }
const EXAMPLES = exampleLedgers(TODAY)

const each = LEDGERS.map((ledger) => ({ code: ledger.code, ledger }))

/** What a row of the examples says after a change; the row is the first of its kind where the change names one. */
function codesAfter(code: string, change: Answers, facts = {}): readonly string[] {
  const form = ledgerForm(ledgerOf(code)?.form.id ?? '', 1)
  const base = (EXAMPLES[code] ?? []).find((row) => row.kind === change.kind) ?? EXAMPLES[code]?.[0] ?? {}
  const context = { ...CONTEXT, ...facts }
  return check(form, settle(form, { ...base, ...change }, context), context).map((one) => one.code)
}

describe.each(each)('$code', ({ code, ledger }) => {
  const { form } = ledger

  it('has examples of every kind of row, all without a problem', () => {
    const rows = EXAMPLES[code] ?? []
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(settle(form, row, CONTEXT)).toEqual(row)
      expect(check(form, row, CONTEXT).map(({ path, zh }) => `${path}: ${zh}`)).toEqual([])
      expect(rowName(ledger, row)).toBeTruthy()
    }
    const kind = allFields(form).kind
    const asked = Object.values(allFields(form)).some(({ when }) => when?.field === 'kind')
    if (kind && asked && code !== 'L11')
      expect(new Set(rows.map((row) => row.kind))).toEqual(
        new Set(kind.everyOption?.().map(({ value }) => value)),
      )
  })

  // seed: H7
  it('breaks each of its rules', () => {
    const broken = (BREACHES[code] ?? []).map(([rule, change, facts]) => {
      expect(codesAfter(code, change, facts), rule).toContain(rule)
      return rule
    })
    expect(form.rules.map(({ id }) => id).filter((id) => !broken.includes(id))).toEqual([])
  })

  it('says everything in both languages, each message under its own code', () => {
    const all = messages(form)
    expect(new Set(all.map((one) => one.code)).size).toBe(all.length)
    for (const { zh, en } of all) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z“]/)
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN/)
    }
    for (const field of Object.values(allFields(form))) {
      expect(field.helpEn === undefined).toBe(field.help === undefined)
      for (const option of field.everyOption?.() ?? []) expect(option.en).toBeTruthy()
    }
  })

  it('stands any answers', () => {
    const anything = fc.anything({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value ?? null)))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(allFields(form))), anything), (answers) => {
        expect(() => check(form, settle(form, answers, CONTEXT), CONTEXT)).not.toThrow()
      }),
      { numRuns: 40 },
    )
  })
})

describe('ledgers', () => {
  it('are twenty, in order, under ids of their own', () => {
    expect(LEDGERS.map(({ code }) => code)).toEqual(
      Array.from({ length: 20 }, (_, n) => `L${String(n + 1).padStart(2, '0')}`),
    )
    const ids = [...LEDGERS, ...FORMS.map((form) => ({ form }))].map(({ form }) => form.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('say which columns name a row', () => {
    for (const { form, names } of LEDGERS)
      expect(Object.keys(allFields(form))).toEqual(expect.arrayContaining([...names]))
  })

  it('each feed a figure, and each figure is fed by known ledgers', () => {
    for (const { code } of LEDGERS) expect(fedBy(code)).not.toEqual([])
    for (const { books } of Object.values(LEDGER_METRICS))
      for (const book of books) expect(ledgerOf(book)).toBeDefined()
  })

  it('refuse a form nobody knows', () => {
    expect(() => ledgerForm('ledger-events', 2)).toThrow('ledger-events')
  })
})
