import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  exampleFunding,
  exampleFundingDecision,
  examplePractice,
  examplePracticeDecision,
} from '#schemas/examples/support.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { fundingDecision } from '#schemas/forms/funding/decision.ts'
import { fundingRequest } from '#schemas/forms/funding/request.ts'
import { practiceCase } from '#schemas/forms/practice/case.ts'
import { practiceDecision } from '#schemas/forms/practice/decision.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import { fundingRuleOn } from '#schemas/reference/funding.ts'

const today = '2027-09-01'
const operator = makeUscc(41)
const all = { project: 1, payments: 1, pledge: 1 }
const context = { today, applicants: [operator], attachments: all }
const codes = (form: Form, answers: Answers, facts: object = {}) =>
  check(form, settle(form, answers, { ...context, ...facts }), { ...context, ...facts }).map(
    ({ code }) => code,
  )
const asked = (change: Answers = {}, facts: object = {}) =>
  codes(fundingRequest, { ...exampleFunding(today, operator), ...change }, facts)

describe('a request for funds', () => {
  it('is complete as the example has it', () => {
    expect(asked()).toEqual([])
  })

  it.each<[string, Answers]>([
    ['paid.most', { paidSoFar: 481 }],
    ['sum.most', { selfFund: 331 }],
    ['sum.most', { hasOtherFund: true, otherFund: [{ source: '区级奖补', amount: 60, year: 2026 }] }],
    ['cap', { category: '其他' }],
    ['duplicate', { noDuplicate: false }],
    ['kpi.sides', { kpi: Array(4).fill({ side: '数量', indicator: '设备', unit: '台', target: '1' }) }],
  ])('breaks %s', (code, change) => {
    expect(asked(change)).toContain(code)
  })

  it('is for the operator or a firm in the park', () => {
    expect(asked({}, { applicants: ['91500000000000000X'] })).toContain('applicant')
  })

  it('never asks for more than is missing or than the field allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 0, max: 480 }),
        (requested, selfFund) => {
          const found = asked({ requested, selfFund })
          expect(found.includes('sum.most')).toBe(selfFund + requested > 480)
          expect(found.includes('cap')).toBe(requested > (fundingRuleOn(today).caps.研发平台建设 ?? 0))
        },
      ),
    )
  })
})

describe('decisions', () => {
  it('approves no more than was asked for', () => {
    const facts = { requested: 100 }
    expect(codes(fundingDecision, exampleFundingDecision, facts)).toContain('approved.most')
    expect(codes(fundingDecision, exampleFundingDecision, { requested: 120 })).toEqual([])
  })

  it('explains what is not supported or not selected', () => {
    expect(codes(fundingDecision, { cityDecision: '不予支持' })).toContain('reason.required')
    expect(codes(practiceDecision, { ...examplePracticeDecision, cityDecision: '修改后入选' })).toContain(
      'reason.required',
    )
  })
})

describe('a best-practice case', () => {
  it('names the firm it is about, with an address, or none', () => {
    expect(codes(practiceCase, examplePractice())).toEqual([])
    expect(codes(practiceCase, { ...examplePractice(), firmEmail: undefined })).toContain(
      'firmEmail.required',
    )
    const none = { ...examplePractice(), namesFirm: false, firmName: undefined, firmEmail: undefined }
    expect(codes(practiceCase, none)).toEqual([])
  })
})
