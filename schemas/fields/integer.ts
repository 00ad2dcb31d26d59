import { base } from '#schemas/fields/build.ts'
import type { NumberBuilder } from '#schemas/fields/numeric.ts'
import { numeric } from '#schemas/fields/numeric.ts'

export function integer(label: string, en: string, unit?: string): NumberBuilder {
  return numeric({
    ...base(label, en),
    kind: 'integer',
    least: 0,
    above: false,
    most: 999_999_999,
    decimals: 0,
    ...(unit ? { unit } : {}),
  })
}
