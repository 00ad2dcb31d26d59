import { exampleApplication } from '#schemas/examples/application.ts'
import { PARKS, WORKED } from '#schemas/examples/parks.ts'
import { exampleDeskReview, exampleRecommendation } from '#schemas/examples/reviews.ts'
import type { Answers, FormContext, Problem } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { type advise, check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'

export const TODAY = '2026-11-23'
const OTHER = { value: 'b@districts.example', label: '签发' }

/** Answers and context in which every check passes, and how they look with something changed. */
export interface Valid {
  readonly form: Form
  readonly answers: Answers
  readonly context: FormContext
}

export function validApplication(form: Form): Valid {
  const { answers, roster, attachments } = exampleApplication(WORKED, TODAY)
  return { form, answers, context: { today: TODAY, roster, attachments } }
}

export function validRow(form: Form): Valid {
  const [row = {}] = exampleApplication(WORKED, TODAY).roster
  return { form, answers: row, context: { today: TODAY } }
}

/** A park of two parcels. */
export function validWanzhou(form: Form): Valid {
  const spec = PARKS.find(({ parcels }) => parcels === 2) ?? WORKED
  const { answers, roster, attachments } = exampleApplication(spec, TODAY)
  return { form, answers, context: { today: TODAY, roster, attachments } }
}

export function validRecommendation(form: Form): Valid {
  return { form, answers: exampleRecommendation(OTHER.value, TODAY), context: reviewContext() }
}

export function validDeskReview(form: Form): Valid {
  return { form, answers: exampleDeskReview(OTHER.value), context: reviewContext() }
}

export function reviewContext(): FormContext {
  return {
    today: TODAY,
    person: { name: '经办', email: 'a@districts.example' },
    signers: [OTHER, { value: 'a@districts.example', label: '经办' }],
    recheckers: [OTHER, { value: 'a@districts.example', label: '经办' }],
    receivedOn: '2026-11-20',
    attachments: { letter: 1, sitePhotos: 4 },
  }
}

/** Problems, or advice, after a change. */
export function problemsWith(
  { form, answers, context }: Valid,
  change: Answers,
  facts: { readonly [fact: string]: unknown } = {},
  operation: typeof check | typeof advise = check,
): readonly Problem[] {
  const changed = { ...context, ...facts }
  return operation(form, settle(form, { ...answers, ...change }, changed), changed)
}

export function codesWith(...input: Parameters<typeof problemsWith>): readonly string[] {
  return problemsWith(...input).map(({ code }) => code)
}
