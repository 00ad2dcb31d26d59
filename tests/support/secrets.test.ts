import { expect, test } from 'vitest'
import { secretsIn } from '#tests/support/invariants.ts'

const mailed = [{ text: '验证码\n  000018  \n' }, { text: '验证码\n  482913  \n' }]

test('a mailed code is found wherever it can be read, and a running number in a key is none', () => {
  expect(secretsIn('{"SK":"EVENT#000018"}', mailed)).toEqual([])
  expect(secretsIn('{"SK":"EVENT#000018","note":"000018"}', mailed)).toEqual([
    'the secret 000018 can be read',
  ])
  expect(secretsIn('{"SK":"CODE#482913"}', mailed)).toEqual(['the secret 482913 can be read'])
})
