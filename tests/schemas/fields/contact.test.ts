import { describe, expect, it } from 'vitest'
import { email } from '#schemas/fields/email.ts'
import { phone } from '#schemas/fields/phone.ts'
import { codes, typedInto } from '#tests/schemas/posted.ts'

describe('phone', () => {
  const { field } = phone('联系电话', 'Phone')

  it.each([
    ['138 0000 1234', '13800001234'],
    ['+86-138-0000-1234', '13800001234'],
    ['023 67891234', '023-67891234'],
    ['（023）67891234', '023-67891234'],
    ['023—67891234', '023-67891234'],
  ])('reads %s', (typed, value) => {
    expect(typedInto(field, typed)).toBe(value)
    expect(codes(field, value)).toEqual([])
  })

  it('asks for a mobile where one is needed', () => {
    const mobile = phone('手机', 'Mobile').mobileOnly().field
    expect(codes(mobile, '023-67891234')).toEqual(['phone'])
    expect(codes(mobile, '12800001234')).toEqual(['phone'])
  })
})

describe('email', () => {
  const { field } = email('电子邮箱', 'E-mail')

  it('reads full-width characters', () => {
    expect(typedInto(field, ' zhang＠example.com ')).toBe('zhang@example.com')
  })

  it.each(['a@b', 'a b@example.com', '@example.com', 'a..b@example.com', 'a@-example.com'])(
    'refuses %s',
    (typed) => {
      expect(codes(field, typed)).toEqual(['email'])
    },
  )
})
