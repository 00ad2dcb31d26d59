import type { Holder } from '#schemas/fields/build.ts'
import { fieldsOf } from '#schemas/fields/build.ts'
import type { Section } from '#schemas/form.ts'

interface Draft {
  readonly id: string
  readonly title: string
  readonly en: string
  readonly intro?: string
  readonly introEn?: string
  readonly fields: { readonly [key: string]: Holder }
}

/** A section written with builders. */
export function section({ fields, ...rest }: Draft): Section {
  return { ...rest, fields: fieldsOf(fields) }
}
