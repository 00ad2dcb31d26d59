import type { Answer, Answers, Field } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { allFields } from '#schemas/operations/fields.ts'

/** 138****1234; of a number with an area code the area and the last four digits stay. */
export function maskPhone(text: string): string {
  const [area, rest] = text.split('-')
  if (rest) return `${area}-${'*'.repeat(Math.max(0, rest.length - 4))}${rest.slice(-4)}`
  return text.length < 8 ? '*'.repeat(text.length) : `${text.slice(0, 3)}****${text.slice(-4)}`
}

/** Of a number three characters and the last two stay, of a name its first character. */
export function mask({ kind }: Field, text: string): string {
  if (kind === 'phone') return maskPhone(text)
  const characters = Array.from(text)
  if (characters.length > 7 && kind !== 'text')
    return [...characters.slice(0, 3), '*'.repeat(characters.length - 5), ...characters.slice(-2)].join('')
  return `${characters[0] ?? ''}${'*'.repeat(Math.max(0, characters.length - 1))}`
}

/** The answers as an officer sees them before asking for contacts. */
export function masked(form: Form, answers: Answers): Answers {
  const hidden = personalAnswers(form, answers).map(
    ({ key, field, value }) => [key, mask(field, value)] as const,
  )
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
    return field.personal && typeof value === 'string' ? [{ key, field, value }] : []
  })
}
