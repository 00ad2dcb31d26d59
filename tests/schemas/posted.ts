import type { Answer, Field, FormContext, Posted } from '#schemas/fields/field.ts'

export const CONTEXT: FormContext = { today: '2026-11-23' }

/** A post of single values. */
export function post(values: { readonly [name: string]: string | readonly string[] }): Posted {
  return new Map(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  )
}

export function typedInto(field: Field, text: string): Answer | undefined {
  return field.decode(post({ x: text }), 'x')
}

/** Codes of what is wrong with a value. */
export function codes(field: Field, value: Answer, context = CONTEXT): string[] {
  return field.check(value, 'x', context).map((problem) => problem.code)
}
