import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isToken, maskToken } from '#functions/http/csrf.ts'

const token = Buffer.alloc(32, 7).toString('base64url')

test('a page shows the token differently each time and every showing is good', () => {
  const shown = [maskToken(token), maskToken(token)]
  expect(new Set(shown).size).toBe(2)
  for (const one of shown) expect(isToken(one, token)).toBe(true)
})

test('nothing else is good', () => {
  expect(isToken(undefined, token)).toBe(false)
  expect(isToken(maskToken(token), undefined)).toBe(false)
  expect(isToken('', '')).toBe(false)
  fc.assert(fc.property(fc.string(), (sent) => !isToken(sent, token)))
})
