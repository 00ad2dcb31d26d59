import { expect, test } from 'vitest'
import { masked, maskPhone, personalAnswers } from '#domain/personal.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'

test('a mobile number keeps three and four digits, a landline its area code and four', () => {
  expect(maskPhone('13800001234')).toBe('138****1234')
  expect(maskPhone('023-60001234')).toBe('023-****1234')
  expect(maskPhone('12345')).toBe('*****')
})

test('an officer is shown every number of the application masked and nothing else changed', () => {
  const answers = { parkName: '星辰园', legalRepPhone: '13800001234', contactPhone: '023-60001234' }
  expect(masked(parkApplication, answers)).toEqual({
    parkName: '星辰园',
    legalRepPhone: '138****1234',
    contactPhone: '023-****1234',
  })
  expect(personalAnswers(parkApplication, answers).map(({ key }) => key)).toEqual([
    'legalRepPhone',
    'contactPhone',
  ])
})
