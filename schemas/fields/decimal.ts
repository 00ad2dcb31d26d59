import { base } from '#schemas/fields/build.ts'
import type { NumberBuilder } from '#schemas/fields/numeric.ts'
import { numeric } from '#schemas/fields/numeric.ts'

/** A measured quantity with at most two decimals. */
export function decimal(label: string, en: string, unit?: string): NumberBuilder {
  return numeric({
    ...base(label, en),
    kind: 'decimal',
    least: 0,
    above: false,
    most: 999_999_999,
    decimals: 2,
    ...(unit ? { unit } : {}),
  })
}
