import type { Numbers } from '#domain/projection.ts'
import { added } from '#domain/projection.ts'
import { NUMBERS } from '#schemas/figures/catalogue.ts'
import type { Measure, Part } from '#schemas/figures/figure.ts'

/** A measure worked out for a group of parks. A ratio of nothing is null. */
export type Value =
  | { readonly how: 'sum' | 'distinct' | 'ratio'; readonly value: number | null }
  | { readonly how: 'distribution'; readonly parts: readonly (Part & { readonly value: number })[] }

export function worth(measure: Measure, numbers: Numbers): Value {
  const { scale } = measure
  const at = (key: string) => (numbers[key] ?? 0) / scale
  switch (measure.how) {
    case 'sum':
    case 'distinct':
      return { how: measure.how, value: at(measure.key) }
    case 'ratio':
      return { how: 'ratio', value: ratio(at(measure.of), at(measure.per), measure.times) }
    case 'distribution':
      return {
        how: 'distribution',
        parts: measure.parts.map((part) => ({ ...part, value: at(part.key) })),
      }
  }
}

/** Quotient of two sums; never of shares, which could not be added up. */
function ratio(of: number, per: number, times = 1): number | null {
  return per === 0 ? null : (of * times) / per
}

/** The year so far: flows of its quarters added up, stocks as they stand in the last one. */
export function yearSoFar(quarters: readonly Numbers[]): Numbers {
  const last = quarters.at(-1) ?? {}
  const flows = quarters
    .map((numbers) =>
      Object.fromEntries(Object.entries(numbers).filter(([key]) => NUMBERS.get(key) === 'flow')),
    )
    .reduce(added, {})
  return {
    ...Object.fromEntries(Object.entries(last).filter(([key]) => NUMBERS.get(key) !== 'flow')),
    ...flows,
  }
}
