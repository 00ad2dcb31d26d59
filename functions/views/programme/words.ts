import type { Value } from '#domain/figures/value.ts'
import { worth } from '#domain/figures/value.ts'
import type { Numbers } from '#domain/projection.ts'
import type { Figure, Measure, Words } from '#schemas/figures/figure.ts'
import { DISTRICTS } from '#schemas/reference/districts.ts'
import { districtById, districtInCharge } from '#schemas/reference/find-district.ts'
import type { Lang } from '#web/messages/language.ts'
import { formatMoney, formatNumber } from '#web/messages/numbers.ts'
import { t } from '#web/messages/text.ts'

export function say(words: Words, lang: Lang): string {
  return lang === 'en' ? words.en : words.zh
}

/** A number of a figure as one line of text and as a plain number. */
export interface Line {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly text: string
}

/** The lines of a figure for a group of parks; a distribution has one for each of its parts. */
export function linesOf(figure: Figure, numbers: Numbers, lang: Lang): Line[] {
  return figure.measures.flatMap((measure) => linesOfMeasure(measure, worth(measure, numbers), lang))
}

function linesOfMeasure(measure: Measure, value: Value, lang: Lang): Line[] {
  const label = say(measure, lang)
  const unit = say(measure.unit, lang)
  const line = (id: string, name: string, amount: number | null): Line => ({
    id,
    label: name,
    unit,
    value: amount === null ? null : rounded(amount),
    text: textOf(measure, amount),
  })
  if (value.how !== 'distribution') return [line(measure.id, label, value.value)]
  const { pair } = t(lang).programme
  return value.parts.map((part) => line(part.key, pair(label, say(part, lang)), part.value))
}

/** What is known to the hundredth is shown to the hundredth. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

function textOf(measure: Measure, value: number | null): string {
  if (value === null) return '—'
  if (measure.how === 'ratio') return formatNumber(rounded(value), 1)
  return measure.scale === 1 ? formatNumber(value, 0) : formatMoney(value)
}

/** A district with those it took over from. */
export function districtInChargeName(id: string, day: string, lang: Lang): string {
  const name = (one: string) => {
    const district = districtById(one)
    return district ? (lang === 'en' ? district.en : district.name) : one
  }
  const former = DISTRICTS.filter(
    (one) => one.id !== id && one.kind !== '功能区' && districtInCharge(one.id, day)?.id === id,
  )
  return former.length === 0
    ? name(id)
    : t(lang).programme.withFormer(
        name(id),
        former.map((one) => name(one.id)),
      )
}

const areasEn: Readonly<Record<string, string>> = {
  中心城区: 'Central urban area',
  主城新区: 'New urban area',
  渝东北三峡库区城镇群: 'Northeast: Three Gorges reservoir area',
  渝东南武陵山区城镇群: 'Southeast: Wuling Mountains area',
}

export function areaName(area: string, lang: Lang): string {
  return lang === 'en' ? (areasEn[area] ?? area) : area
}
