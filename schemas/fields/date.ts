import * as z from 'zod/mini'
import type { Base, Chain, Constraint } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import { isDay, readDay } from '#schemas/fields/day.ts'
import type { Posted } from '#schemas/fields/field.ts'
import { compact, typed } from '#schemas/fields/typed.ts'
import { inSentence, message } from '#schemas/fields/wording.ts'

interface Spec extends Base {
  readonly limits: readonly Constraint[]
}

export interface DateBuilder extends Chain<DateBuilder> {
  notAfterToday(): DateBuilder
  notBeforeToday(): DateBuilder
}

export function date(label: string, en: string): DateBuilder {
  return build({ ...base(label, en), limits: [] })
}

function build(spec: Spec): DateBuilder {
  const { label, en } = spec
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'date',
      schema: () => z.iso.date(),
      decode: decodeDay,
      required: message('required', `填写${spec.label}`, `Enter the date: ${inSentence(spec.en)}`),
      constraints: [
        {
          message: message(
            'date',
            `${label}应为日期，例如 2026-11-23`,
            `${en} must be a date, like 2026-11-23`,
          ),
          holds: isDay,
        },
        {
          message: message(
            'date-range',
            `${label}应在 1900 年至 2100 年之间`,
            `${en} must be between 1900 and 2100`,
          ),
          holds: (value) => String(value) >= '1900' && String(value) < '2101',
        },
        ...spec.limits,
      ],
    }),
    notAfterToday: () =>
      build({
        ...spec,
        limits: [
          ...spec.limits,
          {
            message: message('after-today', `${label}不能晚于今天`, `${en} must be today or in the past`),
            holds: (value, { today }) => String(value) <= today,
          },
        ],
      }),
    notBeforeToday: () =>
      build({
        ...spec,
        limits: [
          ...spec.limits,
          {
            message: message('before-today', `${label}不能早于今天`, `${en} must be today or in the future`),
            holds: (value, { today }) => String(value) >= today,
          },
        ],
      }),
  }
}

export function decodeDay(posted: Posted, name: string): string | undefined {
  const text = typed(posted, name)
  return text === undefined ? undefined : (readDay(compact(text)) ?? text)
}
