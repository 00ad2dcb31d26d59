import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { submissionSchema } from '#schemas/derived/json-schema.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { encode } from '#schemas/operations/encode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { leastBanYears } from '#schemas/reference/bans.ts'
import { named } from '#tests/schemas/forms/breaches/breach.ts'
import { REASON, TITLE_LIFE_ADVICE, TITLE_LIFE_BREACHES } from '#tests/schemas/forms/breaches/title-life.ts'
import { codesWith } from '#tests/schemas/forms/valid.ts'
import {
  DECISION,
  EXTENSION,
  ISSUE,
  REMOVAL,
  REPORT,
  TITLE_LIFE,
} from '#tests/schemas/forms/valid-title-life.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false })
const cases = TITLE_LIFE.map((valid) => ({ id: valid.form.id, valid }))

describe.each(cases)('$id', ({ id, valid }) => {
  it('has an example without a problem, which a browser can post and its JSON Schema describes', () => {
    const { form, answers, context } = valid
    const settled = settle(form, answers, context)
    expect(check(form, settled, context)).toEqual([])
    expect(advise(form, settled, context)).toEqual([])
    expect(settle(form, decode(form, encode(answers), {}), context)).toEqual(settled)
    const validate = ajv.compile(submissionSchema(form))
    validate(JSON.parse(JSON.stringify(settled)))
    expect(validate.errors ?? []).toEqual([])
  })

  it.each(named(TITLE_LIFE_BREACHES[id] ?? []))('breaks $code', ({ code, change, facts }) => {
    expect(codesWith(valid, change, facts)).toContain(code)
  })

  it.each(named(TITLE_LIFE_ADVICE[id] ?? []))('advises $code', ({ code, change, facts }) => {
    expect(codesWith(valid, change, facts)).toEqual([])
    expect(codesWith(valid, change, facts, advise)).toEqual([code])
  })

  it('has a test for each of its rules', () => {
    const broken = new Set(
      [TITLE_LIFE_BREACHES, TITLE_LIFE_ADVICE].flatMap((all) => (all[id] ?? []).map(([code]) => code)),
    )
    const rules = [...valid.form.rules, ...valid.form.advice].map((rule) => rule.id)
    expect(rules.filter((code) => !broken.has(code))).toEqual([])
  })
})

describe('a report', () => {
  it('may ask for more time while something is left', () => {
    expect(codesWith(EXTENSION, {})).toEqual([])
  })

  it('keeps no date of an extension that is not asked for', () => {
    const settled = settle(REPORT.form, { ...REPORT.answers, extensionAsk: '2027-01-31' }, REPORT.context)
    expect(settled).not.toHaveProperty('extensionAsk')
  })
})

describe('decisions', () => {
  it('need nothing of the notice when none is issued', () => {
    expect(codesWith({ ...ISSUE, answers: { decision: '不予下达', reason: REASON } }, {})).toEqual([])
  })

  it('give a date when the rectification goes on', () => {
    expect(codesWith(DECISION, { cityDecision: '继续整改', extendTo: '2027-03-31', reason: REASON })).toEqual(
      [],
    )
  })

  it('need neither letter nor ban when the title stays', () => {
    expect(codesWith({ ...REMOVAL, answers: { decision: '不撤销', reason: REASON } }, {})).toEqual([])
  })
})

describe('the shortest ban', () => {
  it('is three years for false data and two for anything else', () => {
    expect(leastBanYears(['V5'], '2027-01-01')).toBe(3)
    expect(leastBanYears(['V2', 'V5'], '2027-01-01')).toBe(3)
    expect(leastBanYears(['连续两次不合格'], '2027-01-01')).toBe(2)
    expect(leastBanYears([], '2027-01-01')).toBe(0)
  })
})
