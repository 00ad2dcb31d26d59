import type { Answers, FormContext } from '#schemas/fields/field.ts'

/** A text the context brings, as an answer under `key`; nothing when it brings none. */
export function textFact(context: FormContext, fact: string, key = fact): Answers {
  const value = context[fact]
  return typeof value === 'string' && value !== '' ? { [key]: value } : {}
}

export function numberFact(context: FormContext, fact: string, key = fact): Answers {
  const value = context[fact]
  return typeof value === 'number' && Number.isFinite(value) ? { [key]: value } : {}
}

export function yesNoFact(context: FormContext, fact: string, key = fact): Answers {
  const value = context[fact]
  return typeof value === 'boolean' ? { [key]: value } : {}
}

/** Rows the context brings, with the named columns only. */
export function rowsFact(context: FormContext, fact: string, columns: readonly string[]): readonly Answers[] {
  const rows = context[fact]
  if (!Array.isArray(rows)) return []
  return rows.filter(isRow).map((row) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const value = row[column]
        return typeof value === 'string' || typeof value === 'number' ? [[column, value]] : []
      }),
    ),
  )
}

/** Texts the context brings as a list. */
export function textsFact(context: FormContext, fact: string): readonly string[] {
  const found = context[fact]
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string' && one !== '') : []
}

function isRow(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
