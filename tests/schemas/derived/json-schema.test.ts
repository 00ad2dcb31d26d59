import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { componentSchemas, submissionSchema } from '#schemas/derived/json-schema.ts'
import { exampleApplication } from '#schemas/examples/application.ts'
import { PARKS, WORKED } from '#schemas/examples/parks.ts'
import { exampleAcceptance, exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { FORMS } from '#schemas/forms/catalogue.ts'
import { deskReview } from '#schemas/forms/desk-review/index.ts'
import { districtAcceptance } from '#schemas/forms/district-acceptance.ts'
import { districtRecommendation } from '#schemas/forms/district-recommendation/index.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { rosterRow } from '#schemas/forms/roster-row/index.ts'
import { settle } from '#schemas/operations/settle.ts'
import { CONTEXT } from '#tests/schemas/posted.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false })
const validators = new Map(FORMS.map((form) => [form, ajv.compile(submissionSchema(form))]))

function errors(form: Form, answers: Answers): unknown[] {
  const validate = validators.get(form)
  validate?.(JSON.parse(JSON.stringify(answers)))
  return validate?.errors ?? []
}

function setup() {
  const { answers, roster, attachments } = exampleApplication(WORKED, CONTEXT.today)
  return { answers: settle(parkApplication, answers, { ...CONTEXT, roster, attachments }), roster }
}

describe('JSON Schema of a form', () => {
  it.each(PARKS.map((spec) => [spec.parkName, spec] as const))('accepts the application of %s', (_, spec) => {
    const { answers, roster } = exampleApplication(spec, CONTEXT.today)
    expect(errors(parkApplication, settle(parkApplication, answers, { ...CONTEXT, roster }))).toEqual([])
    for (const row of roster) expect(errors(rosterRow, settle(rosterRow, row, CONTEXT))).toEqual([])
  })

  it.each([
    [districtAcceptance, exampleAcceptance],
    [districtRecommendation, exampleRecommendation('b@districts.example', CONTEXT.today)],
    [deskReview, exampleDeskReview('b@districts.example')],
  ])('accepts full reviews', (form, answers) => {
    expect(errors(form, settle(form, answers, CONTEXT))).toEqual([])
  })

  it('refuses what is missing, unknown or of another type', () => {
    const { answers } = setup()
    const { parkName: _, ...nameless } = answers
    expect(errors(parkApplication, nameless)).toMatchObject([{ keyword: 'required' }])
    expect(errors(parkApplication, { ...answers, bogus: 1 })).toMatchObject([
      { keyword: 'additionalProperties' },
    ])
    expect(errors(parkApplication, { ...answers, usableArea: '12000' })).toMatchObject([{ keyword: 'type' }])
  })

  it('asks for a conditional field only while its condition holds', () => {
    const { answers } = setup()
    const { tenureEndOn: _, ...open } = answers
    expect(errors(parkApplication, { ...open, propertyTenure: '自有' })).toEqual([])
    expect(errors(parkApplication, open)).not.toEqual([])
  })

  it('is there for every form under a name of its own', () => {
    const schemas = componentSchemas(FORMS)
    expect(Object.keys(schemas)).toHaveLength(FORMS.length)
    expect(schemas.ParkApplicationV1).toMatchObject({ title: '中小企业生态家园申报书', type: 'object' })
    expect(JSON.stringify(schemas)).not.toContain('$schema')
  })
})
