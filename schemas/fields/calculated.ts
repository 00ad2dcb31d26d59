import * as z from 'zod/mini'
import type { Holder } from '#schemas/fields/build.ts'
import type { Field } from '#schemas/fields/field.ts'

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
