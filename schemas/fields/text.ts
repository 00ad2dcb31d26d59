import * as z from 'zod/mini'
import type { Base, Chain, Constraint } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import type { Message } from '#schemas/fields/field.ts'
import { count, typed } from '#schemas/fields/typed.ts'
import { message, toFill, tooLong, tooShort } from '#schemas/fields/wording.ts'

interface Spec extends Base {
  readonly least: number
  readonly most: number
  readonly pattern?: { readonly regex: RegExp; readonly message: Message }
}

export interface TextBuilder extends Chain<TextBuilder> {
  between(least: number, most: number): TextBuilder
  atMost(most: number): TextBuilder
  /** A format, named with an example in both languages: `matching(/^\d{4}$/, '4 位数字，例如 3670', '4 digits, like 3670')`. */
  matching(regex: RegExp, zh: string, en: string): TextBuilder
}

export function text(label: string, en: string): TextBuilder {
  return build({ ...base(label, en), least: 1, most: 100 })
}

function build(spec: Spec): TextBuilder {
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'text',
      limit: spec.most,
      schema: () =>
        z
          .string()
          .check(
            z.minLength(spec.least),
            z.maxLength(spec.most),
            ...(spec.pattern ? [z.regex(spec.pattern.regex)] : []),
          ),
      decode: typed,
      required: toFill(spec),
      constraints: constraints(spec),
    }),
    between: (least, most) => build({ ...spec, least, most }),
    atMost: (most) => build({ ...spec, most }),
    matching: (regex, zh, en) =>
      build({
        ...spec,
        pattern: { regex, message: message('format', `${spec.label}应为${zh}`, `${spec.en} must be ${en}`) },
      }),
  }
}

function constraints({ least, most, pattern, ...named }: Spec): Constraint[] {
  return [
    {
      message: tooLong(named, most),
      holds: (value) => typeof value === 'string' && count(value) <= most,
    },
    ...(least > 1
      ? [
          {
            message: tooShort(named, least),
            holds: (value: unknown) => typeof value === 'string' && count(value) >= least,
          },
        ]
      : []),
    ...(pattern
      ? [
          {
            message: pattern.message,
            holds: (value: unknown) => typeof value === 'string' && pattern.regex.test(value),
          },
        ]
      : []),
  ]
}
