import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter, isUscc, uscc } from '#schemas/fields/uscc.ts'
import { codes, typedInto } from '#tests/schemas/posted.ts'

const { field } = uscc()
const VALID = [
  '11500000009276281J',
  '11500000009275780L',
  '91350100M000100Y43',
  '91110000101623741K',
  '911101066976941872',
  '11500222009311999A',
  '115001147688894923',
]

describe('unified social credit code', () => {
  it.each(VALID)('accepts %s', (code) => {
    expect(codes(field, code)).toEqual([])
  })

  it('has the check character 0 when the weighted sum is a multiple of 31, and Y at the other end', () => {
    expect(codes(field, '91500000MA5N000000')).toEqual([])
    expect(codes(field, '91500000MA6D00000Y')).toEqual([])
  })

  it.each([
    ['91350100M000100Y4A', 'uscc-check'],
    ['91350211M0000XUF46', 'uscc-check'],
    ['91310115MA1H8R7C6D', 'uscc-check'],
    ['9135O100M000100Y43', 'uscc-format'],
    ['91350100M000100Y4', 'uscc-format'],
  ])('refuses %s: %s', (code, why) => {
    expect(codes(field, code)).toEqual([why])
  })

  it('is upper-cased and freed of spaces, hyphens and full-width characters', () => {
    expect(typedInto(field, ' 9135 0100-m000100y43 ')).toBe('91350100M000100Y43')
    expect(typedInto(field, '９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43')
  })

  it('keeps what is no code as typed', () => {
    expect(typedInto(field, '办理中')).toBe('办理中')
  })

  it('leaves the check character to the form where an exception may be explained', () => {
    expect(codes(uscc().overridable().field, '91350211M0000XUF46')).toEqual([])
  })

  it('detects any single substitution', () => {
    const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.nat(17), character, (code, at, other) => {
        fc.pre(code[at] !== other)
        expect(isUscc(code.slice(0, at) + other + code.slice(at + 1))).toBe(false)
      }),
    )
  })

  it('completes any 17 characters to a valid code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^9[1-3]\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/), (first) => {
        expect(isUscc(first + checkCharacter(first))).toBe(true)
      }),
    )
  })
})
