import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeIdNumber } from '#schemas/examples/objection.ts'
import { idCheckCharacter, idNumber, isIdNumber } from '#schemas/fields/id-number.ts'
import { codes, typedInto } from '#tests/schemas/posted.ts'

const { field } = idNumber('身份证号', 'Identity card number')

describe('identity number', () => {
  it('accepts the example of the standard and made-up ones', () => {
    for (const number of ['11010519491231002X', '500000199001010016', makeIdNumber(7, '2004-02-29')])
      expect(codes(field, number)).toEqual([])
  })

  it.each([
    ['110105194912310021', 'id-number-check'],
    [`50000019900230001${idCheckCharacter('50000019900230001')}`, 'id-number-check'],
    [makeIdNumber(1, '2026-11-24'), 'id-number-check'],
    ['110105491231002', 'id-number-format'],
    ['01010519491231002X', 'id-number-format'],
    ['1101051949123100XX', 'id-number-format'],
  ])('refuses %s: %s', (number, why) => {
    expect(codes(field, number)).toEqual([why])
  })

  it('is upper-cased and freed of spaces and full-width characters', () => {
    expect(typedInto(field, ' 110105 19491231 002x ')).toBe('11010519491231002X')
    expect(typedInto(field, '１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X')
    expect(typedInto(field, '未带身份证')).toBe('未带身份证')
  })

  it('detects any single substitution', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(17), fc.constantFrom(...'0123456789X'), (seed, at, other) => {
        const number = makeIdNumber(seed)
        fc.pre(number[at] !== other)
        expect(isIdNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false)
      }),
    )
  })

  it('is personal', () => {
    expect(field.personal).toBe(true)
  })
})
