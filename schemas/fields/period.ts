import * as z from 'zod/mini'
import type { Base, Chain } from '#schemas/fields/build.ts'
import { base, chain, makeField } from '#schemas/fields/build.ts'
import { decodeDay } from '#schemas/fields/date.ts'
import { isDay } from '#schemas/fields/day.ts'
import type { Answer } from '#schemas/fields/field.ts'
import { inSentence, message, toFill } from '#schemas/fields/wording.ts'

export interface PeriodBuilder extends Chain<PeriodBuilder> {}

/** Two days, `{ from, to }`, posted as `name.from` and `name.to`. */
export function period(label: string, en: string): PeriodBuilder {
  return build(base(label, en))
}

function build(spec: Base): PeriodBuilder {
  const { label, en } = spec
  return {
    ...chain(spec, build),
    field: makeField(spec, {
      kind: 'period',
      schema: () => z.object({ from: z.iso.date(), to: z.iso.date() }),
      decode: (posted, name) => {
        const from = decodeDay(posted, `${name}.from`)
        const to = decodeDay(posted, `${name}.to`)
        return from === undefined && to === undefined ? undefined : { from, to }
      },
      required: toFill(spec),
      constraints: [
        {
          message: message(
            'period',
            `${label}应填写起止两个日期，例如 2026-01-01 至 2026-12-31`,
            `${en} must have a start and an end date, like 2026-01-01 to 2026-12-31`,
          ),
          holds: (value) => isDay(ends(value).from) && isDay(ends(value).to),
        },
        {
          message: message(
            'period-order',
            `${label}的结束日期不能早于开始日期`,
            `The end of ${inSentence(en)} must not be before its start`,
          ),
          holds: (value) => ends(value).from <= ends(value).to,
        },
      ],
    }),
  }
}

function ends(value: Answer): { from: string; to: string } {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { from: '', to: '' }
  return { from: String(value.from ?? ''), to: String(value.to ?? '') }
}
