import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { submissionSchema } from '#schemas/derived/json-schema.ts'
import { advise, check } from '#schemas/operations/check.ts'
import { decode } from '#schemas/operations/decode.ts'
import { encode } from '#schemas/operations/encode.ts'
import { settle } from '#schemas/operations/settle.ts'
import { LATER } from '#tests/schemas/forms/valid-later.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false })
const cases = LATER.map((valid) => ({ id: valid.form.id, ...valid }))

it.each(cases)('the example of $id has no problem', ({ form, answers, context }) => {
  const settled = settle(form, answers, context)
  expect(check(form, settled, context)).toEqual([])
  expect(advise(form, settled, context)).toEqual([])
})

it.each(cases)('the example of $id can be posted by a browser', ({ form, answers, context }) => {
  expect(settle(form, decode(form, encode(answers), {}), context)).toEqual(settle(form, answers, context))
})

it.each(cases)('the example of $id is what its JSON Schema describes', ({ form, answers, context }) => {
  const validate = ajv.compile(submissionSchema(form))
  validate(JSON.parse(JSON.stringify(settle(form, answers, context))))
  expect(validate.errors ?? []).toEqual([])
})
