import { base } from '#schemas/fields/build.ts'
import type { NumberBuilder } from '#schemas/fields/numeric.ts'
import { numeric } from '#schemas/fields/numeric.ts'

/** An amount in 万元 with two decimals. */
export function money(label: string, en: string): NumberBuilder {
  return numeric({
    ...base(label, en),
    kind: 'money',
    unit: '万元',
    least: 0,
    above: false,
    most: 99_999_999,
    decimals: 2,
  })
}
