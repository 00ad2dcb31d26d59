import type { Option } from '#schemas/fields/field.ts'
import type { Measure, Nature, Part, Words } from '#schemas/figures/figure.ts'

const unit = (zh: string, en: string): Words => ({ zh, en })

export const UNITS = {
  homes: unit('个', 'homes'),
  platforms: unit('个', 'platforms'),
  firms: unit('家', 'units'),
  items: unit('项', 'items'),
  times: unit('次', 'times'),
  cases: unit('件', 'cases'),
  people: unit('人', 'people'),
  flats: unit('套', 'flats'),
  money: unit('万元', '× ¥10,000'),
  share: unit('%', '%'),
  points: unit('分', 'points'),
  density: unit('家/千㎡', 'units per 1,000 ㎡'),
  days: unit('天', 'days'),
  reports: unit('份', 'reports'),
} as const

/** Hundredths are kept of money and area, so that sums are exact. */
export const HUNDREDTHS = 100

type Named = readonly [key: string, zh: string, en: string]

export function stock([key, zh, en]: Named, unit: Words, scale = 1): Measure {
  return { how: 'sum', id: key, key, zh, en, unit, nature: 'stock', scale }
}

export function flow([key, zh, en]: Named, unit: Words, scale = 1): Measure {
  return { how: 'sum', id: key, key, zh, en, unit, nature: 'flow', scale }
}

/** Units that are counted once in the whole city, so that parks can still be added up. */
export function distinct([key, zh, en]: Named, unit: Words): Measure {
  return { how: 'distinct', id: key, key, zh, en, unit, nature: 'stock', scale: 1 }
}

/** A share in percent, of sums and never of shares. */
export function share([id, zh, en]: Named, nature: Nature, of: string, per: string): Measure {
  return { how: 'ratio', id, zh, en, unit: UNITS.share, nature, of, per, times: 100, scale: 1 }
}

/** A quotient of two sums that is no share. */
export function quotient(
  [id, zh, en]: Named,
  {
    nature,
    of,
    per,
    times = 1,
    unit,
  }: { nature: Nature; of: string; per: string; times?: number; unit: Words },
): Measure {
  return { how: 'ratio', id, zh, en, unit, nature, of, per, times, scale: 1 }
}

export function distribution(
  [id, zh, en]: Named,
  nature: Nature,
  unit: Words,
  parts: readonly Part[],
  scale = 1,
): Measure {
  return { how: 'distribution', id, zh, en, unit, nature, scale, parts }
}

/** Parts of a distribution from labels: `held` and 高新技术企业 make `held.高新技术企业`. */
export function parts(prefix: string, labels: readonly Option[]): Part[] {
  return labels.map(({ value, label, en = label }) => ({ key: `${prefix}.${value}`, zh: label, en }))
}
