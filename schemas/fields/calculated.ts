import * as z from 'zod/mini'
import type { Holder } from '#schemas/fields/build.ts'
import type { Condition, Field } from '#schemas/fields/field.ts'

/** How a calculated answer reads: a number with its unit, a day, a yes or no, or words. */
type Shape = 'number' | 'text' | 'yes-no'

const SCHEMAS: { readonly [shape in Shape]: () => z.ZodMiniType } = {
  number: () => z.number(),
  text: () => z.string(),
  'yes-no': () => z.boolean(),
}

/** An answer the system works out. It is never asked for and has no message. */
export function calculated(label: string, en: string, shape: Shape, unit?: string): Holder {
  const field: Field = {
    kind: 'calculated',
    label,
    en,
    optional: true,
    system: true,
    personal: false,
    ...(unit === undefined ? {} : { unit }),
    get schema() {
      return SCHEMAS[shape]()
    },
    decode: () => undefined,
    check: () => [],
    messages: () => [],
  }
  return { field }
}

/** The same, shown only while a condition holds. */
export function shownWhen({ field }: Holder, when: Condition): Holder {
  return { field: { ...field, when } }
}

/** The same, not shown where the form is filled in: other parts of the page say it, or conditions alone need it. */
export function unseen({ field }: Holder): Holder {
  return { field: { ...field, unseen: true } }
}

/** The same, added up from a column of a table while it is filled in. */
export function summing({ field }: Holder, table: string, column: string): Holder {
  return { field: { ...field, sumOf: { table, column } } }
}
