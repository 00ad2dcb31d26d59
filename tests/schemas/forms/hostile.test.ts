import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleApplication } from '#schemas/examples/application.ts'
import { WORKED } from '#schemas/examples/parks.ts'
import type { Answer, Answers } from '#schemas/fields/field.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import { changes } from '#schemas/operations/changes.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { allFields } from '#schemas/operations/fields.ts'
import { settle } from '#schemas/operations/settle.ts'
import { importRoster } from '#schemas/tables/roster.ts'

const { answers, roster, attachments } = exampleApplication(WORKED, '2026-11-23')
const CONTEXT = { today: '2026-11-23', roster, attachments }

/** Any JSON, and with it things no page would post. */
const anything: fc.Arbitrary<Answer> = fc
  .oneof(
    fc.json({ maxDepth: 3 }),
    fc.constantFrom('[null]', '[[]]', '[{}]', '{"from":1}', '[{"veto":["有"]}]', '-1e308', '"2026-99-99"'),
  )
  .map((text): Answer => JSON.parse(text))

describe('answers of any shape', () => {
  it.each(FORMS.map((form) => [form.id, form] as const))('never make %s fail', (_, form) => {
    const keys = Object.keys(allFields(form))
    const some = fc.dictionary(fc.constantFrom(...keys, '__proto__', 'constructor'), anything, {
      maxKeys: 12,
    })
    fc.assert(
      fc.property(some, (posted) => {
        const given: Answers = form.id === 'park-application' ? { ...answers, ...posted } : posted
        const settled = settle(form, given, CONTEXT)
        expect(Array.isArray(check(form, settled, CONTEXT))).toBe(true)
        expect(Array.isArray(advise(form, settled, CONTEXT))).toBe(true)
        expect(Array.isArray(changes(form, given, settled))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('never make an import fail', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 8 }), { maxLength: 8 }), (cells) => {
        expect(Array.isArray(importRoster(cells, { today: '2026-11-23' }).problems)).toBe(true)
      }),
    )
  })

  it('never make a roster of any shape break its application', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(fc.constantFrom('uscc', 'kind', 'status', 'certificates', 'enteredOn'), anything),
        ),
        (rows) => {
          const context = { ...CONTEXT, roster: rows }
          expect(check(parkForm(), settle(parkForm(), answers, context), context).length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})

function parkForm() {
  const [form] = FORMS
  if (!form) throw new Error('no form')
  return form
}
