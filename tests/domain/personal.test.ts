import { expect, test } from 'vitest'
import { mask, masked, maskPhone, personalAnswers } from '#domain/personal.ts'
import { exampleNoticeContacts } from '#schemas/examples/decision.ts'
import { exampleObjection, exampleObjectionByFirm } from '#schemas/examples/objection.ts'
import { text } from '#schemas/fields/text.ts'
import { noticePublication } from '#schemas/forms/notice-publication.ts'
import { objection } from '#schemas/forms/objection.ts'
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

test('who objects is masked altogether: name, number, credit code and telephone', () => {
  expect(masked(objection, exampleObjection())).toMatchObject({
    objectorName: '钟**',
    objectorIdNo: expect.stringMatching(/^500\*{13}[0-9X]{2}$/),
    objectorPhone: '139****5678',
    facts: exampleObjection().facts,
  })
  expect(masked(objection, exampleObjectionByFirm())).toMatchObject({
    objectorName: expect.stringMatching(/^重\*+$/),
    objectorUscc: expect.stringMatching(/^915\*{13}..$/),
  })
})

test('a name that is nothing but one character, or is not given, leaks nothing', () => {
  const { field } = text('姓名', 'Name').personal()
  expect(mask(field, '')).toBe('')
  expect(mask(field, '甲')).toBe('甲')
})

test('contacts meant for the public stay readable', () => {
  expect(masked(noticePublication, exampleNoticeContacts)).toEqual(exampleNoticeContacts)
})
