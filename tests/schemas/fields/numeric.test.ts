import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { money } from '#schemas/fields/money.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { CONTEXT, codes, typedInto } from '#tests/schemas/posted.ts'

describe('numbers', () => {
  const capital = money('注册资本', 'Capital').above(0).field
  const staff = integer('人数', 'Staff', '人').field

  it.each([
    ['1200.50', 1200.5],
    ['１２００．５０', 1200.5],
    ['1,200.50', 1200.5],
    ['１，２００．５', 1200.5],
    [' 1 200 ', 1200],
    ['1200万元', 1200],
    ['007', 7],
    ['-0', 0],
  ])('reads %s', (typed, value) => {
    expect(typedInto(capital, typed)).toBe(value)
  })

  it.each(['约一千', '12,00', '1.2.3', '1e3', '--5', '0x10', 'NaN', 'Infinity', '1'.repeat(40)])(
    'keeps %s as typed and names it',
    (typed) => {
      expect(typedInto(capital, typed)).toBe(typed)
      expect(codes(capital, typed)).toEqual(['number'])
    },
  )

  it('does not take an empty input for zero', () => {
    expect(typedInto(staff, '')).toBeUndefined()
    expect(typedInto(staff, '0')).toBe(0)
    expect(codes(staff, 0)).toEqual([])
  })

  it('says which number is meant, with an example', () => {
    expect(capital.check(0, 'c', CONTEXT)[0]).toMatchObject({
      zh: '注册资本应为大于 0 的数字，例如 1200.50',
      en: 'Capital must be a number greater than 0, like 1200.50',
    })
    expect(staff.check(-1, 's', CONTEXT)[0]?.zh).toBe('人数应为不小于 0 的整数，例如 12')
  })

  it('holds range and decimals', () => {
    expect(codes(staff, 1.5)).toEqual(['decimals'])
    expect(codes(capital, 1.005)).toEqual(['decimals'])
    expect(codes(percentage('占比', 'Share').field, 100.01)).toEqual(['too-large'])
    expect(codes(decimal('租金', 'Rent').between(0, 500).field, 500)).toEqual([])
  })

  it('takes a trace for nothing when it rounds, and for a number with too many decimals', () => {
    expect(typedInto(capital, '0.0000000001')).toBe(1e-10)
    expect(codes(capital, 1e-10)).toEqual(['decimals'])
    expect(roundTo(1e-10, 2)).toBe(0)
    expect(roundTo(1.5e21, 2)).toBe(1.5e21)
  })

  it('accepts any amount with two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_900 }), (cents) => {
        const value = Number((cents / 100).toFixed(2))
        expect(codes(capital, value)).toEqual([])
        expect(typedInto(capital, String(value))).toBe(value)
        expect(roundTo(value, 2)).toBe(value)
      }),
    )
  })
})
