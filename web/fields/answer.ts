import type { Answer, Answers, Field, FormContext, Option } from '#schemas/fields/field.ts'

/** An answer as the text of an input: a number as a person types it, anything unreadable as it was typed. */
export function typedText(value: Answer | undefined): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}

export const isRow = (value: Answer | undefined): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function rowsOf(value: Answer | undefined): readonly Answers[] {
  if (!Array.isArray(value)) return []
  return value.filter((row): row is Answers => typeof row === 'object' && row !== null)
}

export function listOf(value: Answer | undefined): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.filter((one): one is string => typeof one === 'string')
}

/** The option of a stored value, also when it is no longer offered. */
export function optionOf(field: Field, context: FormContext, value: string): Option | undefined {
  const offered = [...(field.options?.(context) ?? []), ...(field.everyOption?.() ?? [])]
  return offered.find((option) => option.value === value)
}

export const isEmpty = (value: Answer | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
