import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { submissionSchema } from '#schemas/derived/json-schema.ts'
import { samplesNeeded } from '#schemas/forms/annual-verification/index.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { encode } from '#schemas/operations/encode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { ANNUAL_ADVICE, ANNUAL_BREACHES } from '#tests/schemas/forms/breaches/annual.ts'
import { named } from '#tests/schemas/forms/breaches/breach.ts'
import { codesWith } from '#tests/schemas/forms/valid.ts'
import { ANNUAL, PANEL, REVIEW, SELF } from '#tests/schemas/forms/valid-annual.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false })
const cases = ANNUAL.map((valid) => ({ id: valid.form.id, valid }))

describe.each(cases)('$id', ({ id, valid }) => {
  const { form, answers, context } = valid

  it('has an example without a problem', () => {
    const settled = settle(form, answers, context)
    expect(check(form, settled, context)).toEqual([])
    expect(advise(form, settled, context)).toEqual([])
  })

  it('has an example that a browser can post', () => {
    expect(settle(form, decode(form, encode(answers), {}), context)).toEqual(settle(form, answers, context))
  })

  it('has an example that its JSON Schema describes', () => {
    const validate = ajv.compile(submissionSchema(form))
    validate(JSON.parse(JSON.stringify(settle(form, answers, context))))
    expect(validate.errors ?? []).toEqual([])
  })

  it.each(named(ANNUAL_BREACHES[id] ?? []))('breaks $code', ({ code, change, facts }) => {
    expect(codesWith(valid, change, facts)).toContain(code)
  })

  it.each(named(ANNUAL_ADVICE[id] ?? []))('advises $code', ({ code, change }) => {
    expect(codesWith(valid, change)).toEqual([])
    expect(codesWith(valid, change, {}, advise)).toEqual([code])
  })

  it('has a test for each of its rules', () => {
    const broken = new Set(
      [ANNUAL_BREACHES, ANNUAL_ADVICE].flatMap((all) => (all[id] ?? []).map(([code]) => code)),
    )
    const rules = [...form.rules, ...form.advice].map((rule) => rule.id)
    expect(rules.filter((code) => !broken.has(code))).toEqual([])
  })
})

describe('self-evaluation', () => {
  it('keeps the system values whatever is posted', () => {
    const indicatorValues = [{ system: 99, metric: 'x' }, {}, { own: 1 }]
    const settled = settle(SELF.form, { ...SELF.answers, indicatorValues }, SELF.context)
    expect(settled.indicatorValues).toMatchObject([
      { metric: 'newStartupsYear', system: 8 },
      { metric: 'sameFirmRevenueGrowth', system: -3.5 },
      { metric: 'monthlyActiveFirmsRatio', own: 1 },
    ])
    expect(settled).toMatchObject({ evalYear: 2026, satisfaction: 84.6, differs: true })
  })
})

describe('verification', () => {
  it('samples a tenth and five at least, or all of fewer', () => {
    const needed = (startups: number) => samplesNeeded({ today: '', startups })
    expect([0, 3, 5, 50, 51, 120].map(needed)).toEqual([0, 3, 5, 5, 6, 12])
  })
})

describe('reviewers', () => {
  it('asks for no visit where nothing calls for one', () => {
    expect(codesWith(PANEL, { visit: false }, { visitReasons: undefined })).toEqual([])
  })
})

describe('review', () => {
  it('adds up what is recognised: the worked park of the programme', () => {
    expect(settle(REVIEW.form, REVIEW.answers, REVIEW.context)).toMatchObject({
      baseScore: 78.11,
      bonusPoints: 1,
      deductionPoints: -0.5,
      finalScore: 78.61,
    })
  })

  it('never leaves 0 to 100, and the bonus never its cap', () => {
    const counts = fc.integer({ min: 0, max: 99 })
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 0, max: 100 }), (bonus, less, baseScore) => {
        const change = { bonus: [{ count: bonus }], deductions: [{ count: less }] }
        const context = { ...REVIEW.context, baseScore }
        const settled = settle(REVIEW.form, { ...REVIEW.answers, ...change }, context)
        expect(settled.finalScore).toBe(Math.min(100, Math.max(0, baseScore + Math.min(5, bonus) - less / 2)))
      }),
    )
  })
})
