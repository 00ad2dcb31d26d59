import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import { compact, typed } from '#schemas/fields/typed.ts'
import { message, toFill } from '#schemas/fields/wording.ts'

const PATTERN =
  /^[A-Za-z0-9_'+-]+(\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/

export interface EmailBuilder extends Chain<EmailBuilder> {}

export function email(label: string, en: string): EmailBuilder {
  return build(base(label, en))
}

function build(spec: Base): EmailBuilder {
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'email',
      limit: 120,
      schema: () => z.string().check(z.regex(PATTERN), z.maxLength(120)),
      decode: (posted, name) => {
        const text = typed(posted, name)
        return text === undefined ? undefined : compact(text)
      },
      required: toFill(spec),
      constraints: [
        {
          message: message(
            'email',
            `${spec.label}应为有效的邮箱地址，例如 name@example.com`,
            `${spec.en} must be an e-mail address, like name@example.com`,
          ),
          holds: (value) => typeof value === 'string' && value.length <= 120 && PATTERN.test(value),
        },
      ],
    }),
  }
}
