import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inputToWire, outputFromWire } from '#local/dynamodb/requests.ts'

const scalar = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ minLength: 1 }),
  fc.uniqueArray(fc.string(), { minLength: 1 }).map((all) => new Set(all)),
  fc.uniqueArray(fc.integer(), { minLength: 1 }).map((all) => new Set(all)),
)
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.constant(undefined),
    fc.array(tie('value')),
    fc.dictionary(name(), tie('value')),
  ),
})).value
const item = fc.dictionary(name(), value)

function name() {
  return fc.string().filter((one) => one !== '__proto__')
}

/** Bytes travel as base64. */
const overTheWire = (given: unknown): unknown =>
  JSON.parse(
    JSON.stringify(given, (_, one) =>
      one instanceof Uint8Array ? Buffer.from(one).toString('base64') : one,
    ),
  )

test('an item goes over the wire as the SDK sends it, and comes back as the SDK gives it', () => {
  fc.assert(
    fc.property(item, (given) => {
      const sdk = marshall(given, { removeUndefinedValues: true })
      const { Item } = JSON.parse(inputToWire({ Item: given }))
      expect(Item).toEqual(overTheWire(sdk))
      expect(outputFromWire({ Item })).toEqual({ Item: unmarshall(sdk) })
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, new Date(0), Symbol('x'), new Set()])(
  'what the SDK would not send is refused: %s',
  (given) => {
    expect(() => inputToWire({ Item: { given } })).toThrow()
  },
)
