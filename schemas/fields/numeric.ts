import * as z from 'zod/mini'
import type { Base, Chain, Constraint } from '#schemas/fields/build.ts'
import { chain, makeField } from '#schemas/fields/build.ts'
import type { Message, Posted } from '#schemas/fields/field.ts'
import { compact, typed } from '#schemas/fields/typed.ts'
import { message, toFill } from '#schemas/fields/wording.ts'

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const PLAIN = /^[+-]?\d{1,15}(\.\d{1,10})?$/

export interface NumberSpec extends Base {
  readonly kind: 'integer' | 'decimal' | 'money' | 'percentage'
  readonly least: number
  /** The least itself is excluded: “greater than”. */
  readonly above: boolean
  readonly most: number
  readonly decimals: number
  readonly outOf?: string
}

export interface NumberBuilder extends Chain<NumberBuilder> {
  atLeast(least: number): NumberBuilder
  atMost(most: number): NumberBuilder
  between(least: number, most: number): NumberBuilder
  above(least: number): NumberBuilder
  unit(unit: string): NumberBuilder
  /** How many decimal places at most. */
  places(decimals: number): NumberBuilder
  /** The column of the same row that holds the most it may be. */
  outOf(column: string): NumberBuilder
}

export function numeric(spec: NumberSpec): NumberBuilder {
  return {
    ...chain(spec, numeric),
    field: makeField(spec, {
      kind: spec.kind,
      schema: () => schemaOf(spec),
      decode: (posted, name) => readNumber(posted, name, spec.unit),
      required: toFill(spec),
      constraints: constraints(spec),
      ...(spec.outOf === undefined ? {} : { outOf: spec.outOf }),
    }),
    atLeast: (least) => numeric({ ...spec, least, above: false }),
    atMost: (most) => numeric({ ...spec, most }),
    between: (least, most) => numeric({ ...spec, least, most, above: false }),
    above: (least) => numeric({ ...spec, least, above: true }),
    unit: (unit) => numeric({ ...spec, unit }),
    places: (decimals) => numeric({ ...spec, decimals }),
    outOf: (outOf) => numeric({ ...spec, outOf }),
  }
}

/** Tolerates full-width digits, spaces, thousands separators and the unit; anything else stays as typed. */
function readNumber(posted: Posted, name: string, unit?: string): number | string | undefined {
  const text = typed(posted, name)
  if (text === undefined) return undefined
  const bare = compact(text)
  const suffix = compact(unit ?? '')
  const digits = suffix !== '' && bare.endsWith(suffix) ? bare.slice(0, -suffix.length) : bare
  if (GROUPED.test(digits)) return Number(digits.replaceAll(',', ''))
  return PLAIN.test(digits) ? Number(digits) + 0 : text
}

function schemaOf({ decimals, least, above, most }: NumberSpec): z.ZodMiniType {
  const range = [above ? z.gt(least) : z.gte(least), z.lte(most)]
  return decimals === 0 ? z.int().check(...range) : z.number().check(...range)
}

function constraints(spec: NumberSpec): Constraint[] {
  const { least, above, most, decimals, label, en } = spec
  return [
    {
      message: readable(spec),
      holds: (value) => typeof value === 'number' && (above ? value > least : value >= least),
    },
    {
      message: message('too-large', `${label}不超过 ${most}`, `${en} must be ${most} or less`),
      holds: (value) => typeof value === 'number' && value <= most,
    },
    {
      message:
        decimals === 0
          ? message('decimals', `${label}应为整数，例如 12`, `${en} must be a whole number, like 12`)
          : message(
              'decimals',
              `${label}最多 ${decimals} 位小数`,
              `${en} must have at most ${decimals} decimal places`,
            ),
      holds: (value) => typeof value === 'number' && roundTo(value, decimals) === value,
    },
  ]
}

function readable({ least, above, decimals, label, en }: NumberSpec): Message {
  const noun = decimals === 0 ? ['整数', 'whole number', '12'] : ['数字', 'number', '1200.50']
  const [zhBound, enBound] = above
    ? [`大于 ${least} 的`, `greater than ${least}`]
    : [`不小于 ${least} 的`, `of ${least} or more`]
  return message(
    'number',
    `${label}应为${zhBound}${noun[0]}，例如 ${noun[2]}`,
    `${en} must be a ${noun[1]} ${enBound}, like ${noun[2]}`,
  )
}

/** To so many decimal places, halves up. What JavaScript writes with an exponent is far below any place, or whole. */
export function roundTo(value: number, decimals: number): number {
  const written = String(value)
  if (written.includes('e')) return written.includes('e-') ? 0 : value
  return Number(`${Math.round(Number(`${written}e${decimals}`))}e-${decimals}`)
}
