import { base } from '#schemas/fields/build.ts'
import type { NumberBuilder } from '#schemas/fields/numeric.ts'
import { numeric } from '#schemas/fields/numeric.ts'

/** A percentage stored as 0–100, such as 33.5 for 33.5%. */
export function percentage(label: string, en: string): NumberBuilder {
  return numeric({
    ...base(label, en),
    kind: 'percentage',
    unit: '%',
    least: 0,
    above: false,
    most: 100,
    decimals: 2,
  })
}
