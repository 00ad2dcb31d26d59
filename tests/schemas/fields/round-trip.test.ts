import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeIdNumber } from '#schemas/examples/objection.ts'
import { exampleBoundary } from '#schemas/examples/outline.ts'
import { makeUscc } from '#schemas/examples/uscc.ts'
import { boundary } from '#schemas/fields/boundary.ts'
import { choice } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { date } from '#schemas/fields/date.ts'
import { addDays } from '#schemas/fields/day.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { district } from '#schemas/fields/district.ts'
import { email } from '#schemas/fields/email.ts'
import type { Answer, Field } from '#schemas/fields/field.ts'
import { file } from '#schemas/fields/file.ts'
import { idNumber } from '#schemas/fields/id-number.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { period } from '#schemas/fields/period.ts'
import { phone } from '#schemas/fields/phone.ts'
import { isAnswered } from '#schemas/fields/row.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import { encode } from '#schemas/operations/encode.ts'
import { CARRIERS, ECOSYSTEMS } from '#schemas/reference/code-lists.ts'
import { districtsOn } from '#schemas/reference/find-district.ts'
import { CONTEXT } from '#tests/schemas/posted.ts'

const day = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays('1950-01-01', days))
const cents = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((n) => Number((n / 100).toFixed(2)))
const typed = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((value) => value.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .filter((value) => value !== '' && Array.from(value).length <= most)
const columns = { name: text('名', 'Name'), count: integer('数', 'Count') }

const KINDS: readonly (readonly [string, Field, fc.Arbitrary<Answer>])[] = [
  ['text', text('文', 'Text').field, typed(60)],
  ['long text', longText('文', 'Text').field, typed(200)],
  ['integer', integer('数', 'Number').field, fc.integer({ min: 0, max: 999_999_999 })],
  ['decimal', decimal('数', 'Number').field, cents(999_999)],
  ['money', money('额', 'Amount').field, cents(99_999_999)],
  ['percentage', percentage('比', 'Share').field, cents(100)],
  ['date', date('日', 'Day').field, day],
  ['period', period('期', 'Period').field, fc.tuple(day, day).map((two) => ends(two))],
  [
    'choice',
    choice('选', 'Choice', ECOSYSTEMS).field,
    fc.constantFrom(...ECOSYSTEMS.map(({ value }) => value)),
  ],
  [
    'choices',
    choices('选', 'Choices', CARRIERS).field,
    fc.subarray(
      CARRIERS.map(({ value }) => value),
      { minLength: 1 },
    ),
  ],
  ['yes or no', yesNo('是否', 'Yes').field, fc.boolean()],
  ['credit code', uscc().field, fc.nat(10_000_000).map(makeUscc)],
  ['identity number', idNumber('号', 'Number').field, fc.nat(999).map((seed) => makeIdNumber(seed))],
  ['phone', phone('电话', 'Phone').field, fc.stringMatching(/^1[3-9]\d{9}$/)],
  ['landline', phone('电话', 'Phone').field, fc.stringMatching(/^02[0-9]-\d{8}$/)],
  ['e-mail', email('邮箱', 'E-mail').field, fc.stringMatching(/^[a-z]{1,9}@[a-z]{1,9}\.example$/)],
  [
    'district',
    district('区', 'District').field,
    fc.constantFrom(...districtsOn(CONTEXT.today).map(({ id }) => id)),
  ],
  [
    'file',
    file('件', 'File').atMost(3).field,
    fc.uniqueArray(fc.stringMatching(/^fil_[0-9A-Z]{6}$/), { minLength: 1, maxLength: 3 }),
  ],
  [
    'boundary',
    boundary('界', 'Boundary').field,
    fc.tuple(cents(3), cents(2)).map(([x, y]) => exampleBoundary([106 + x, 29 + y], 2)),
  ],
  [
    'table',
    table('表', 'Table', columns).field,
    fc.array(fc.record({ name: typed(20), count: fc.nat(999) }), { minLength: 1, maxLength: 20 }),
  ],
]

describe('every kind of field', () => {
  it.each(KINDS)('reads back what it wrote: %s', (_, field, values) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(field.decode(encode({ x: value }), 'x')).toEqual(value)
        expect(field.check(value, 'x', CONTEXT)).toEqual([])
        expect(field.schema.safeParse(value).success).toBe(true)
      }),
    )
  })

  it.each(KINDS)('never fails on what is typed: %s', (_, field) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (value, inside) => {
        const read = field.decode(new Map([[inside ? 'x.0.name' : 'x', [value]]]), 'x')
        if (read !== undefined) expect(Array.isArray(field.check(read, 'x', CONTEXT))).toBe(true)
      }),
    )
  })

  it.each(KINDS)('says nothing only when its schema agrees: %s', (kind, field) => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string())), (value) => {
        fc.pre(isAnswered(value))
        const silent = field.check(value, 'x', CONTEXT).length === 0
        if (silent) expect([kind, field.schema.safeParse(value).success]).toEqual([kind, true])
      }),
    )
  })
})

function ends([a, b]: readonly [string, string]) {
  return a < b ? { from: a, to: b } : { from: b, to: a }
}
