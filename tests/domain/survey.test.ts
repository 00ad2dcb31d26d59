import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Survey } from '#domain/survey.ts'
import {
  addressIn,
  emptySurvey,
  forgetAddresses,
  fromOfficeIn,
  gradesOf,
  surveyValues,
} from '#domain/survey.ts'
import { exampleSurvey } from '#schemas/examples/annual.ts'
import { satisfactionSurvey } from '#schemas/forms/satisfaction-survey.ts'
import { settle } from '#schemas/operations/settle.ts'

const survey: Survey = emptySurvey({
  caseId: 'app_1',
  year: 2027,
  opensAt: '2027-12-01T00:00:00.000Z',
  closesAt: '2028-01-31T16:00:00.000Z',
  units: 20,
  toInvite: 18,
  salt: 'salt',
})

// seed: T3i, T6g
it('counts 4 and 5 as satisfied and adds up every question', () => {
  const said = (overall: number) =>
    gradesOf(settle(satisfactionSurvey, exampleSurvey(overall), { today: '2027-12-02', surveyYear: 2027 }))
  expect([3, 4, 5].map((overall) => said(overall).satisfied)).toEqual([false, true, true])
  expect(Object.keys(said(4).grades).sort()).toEqual(Object.keys(survey.grades).sort())
  expect(said(4).needs.every((need) => need in survey.needs)).toBe(true)
})

it('does not know the satisfaction from fewer than five answers, and always the response', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(40), (answers, satisfied) => {
      const values = surveyValues({ ...survey, answers, satisfied: Math.min(answers, satisfied) })
      expect(values.satisfaction === undefined).toBe(answers < 5)
      expect(values.response).toBe(Math.min(1, answers / 20))
    }),
  )
})

it('tells how many answers came from the park, and forgets from where', () => {
  const office = addressIn(survey, '10.0.0.1') ?? ''
  const noted = { ...survey, office: [office], addresses: { [office]: 3, other: 2 } }
  expect(office).toMatch(/^[0-9a-f]{32}$/)
  expect(office).not.toBe(addressIn({ ...survey, salt: 'another' }, '10.0.0.1'))
  expect(fromOfficeIn(noted)).toBe(3)
  const closed = forgetAddresses(noted)
  expect(closed).toMatchObject({ fromOffice: 3, addresses: {}, office: [] })
  expect(addressIn(closed, '10.0.0.1')).toBeUndefined()
  expect(fromOfficeIn(closed)).toBe(3)
})
