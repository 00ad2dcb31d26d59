import type { Answer, Answers, Field } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'

/** Kinds of fields that hold personal data; officers see them masked until they ask. */
const personal: readonly string[] = ['phone']

/** 138****1234; of a number with an area code the area and the last four digits stay. */
export function maskPhone(text: string): string {
  const [area, rest] = text.split('-')
  if (rest) return `${area}-${'*'.repeat(Math.max(0, rest.length - 4))}${rest.slice(-4)}`
  return text.length < 8 ? '*'.repeat(text.length) : `${text.slice(0, 3)}****${text.slice(-4)}`
}

/** The answers as an officer sees them before asking for contacts. */
export function masked(form: Form, answers: Answers): Answers {
  const hidden = personalAnswers(form, answers).map(({ key, value }) => [key, maskPhone(value)] as const)
  return { ...answers, ...Object.fromEntries(hidden) }
}

export interface PersonalAnswer {
  readonly key: string
  readonly field: Field
  readonly value: string
}

export function personalAnswers(form: Form, answers: Answers): PersonalAnswer[] {
  return Object.entries(allFields(form)).flatMap(([key, field]) => {
    const value: Answer | undefined = answers[key]
    return personal.includes(field.kind) && typeof value === 'string' ? [{ key, field, value }] : []
  })
}
