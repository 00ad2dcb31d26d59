import type { Grouped } from '#domain/figures/grouping.ts'
import { byArea, byDistrictInCharge } from '#domain/figures/grouping.ts'
import type { Figure } from '#schemas/figures/figure.ts'
import type { Chart } from '#web/charts/chart.ts'
import { formatPeriod } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { clusterName } from '../register.ts'
import type { Line } from './words.ts'
import { areaName, districtInChargeName, linesOf } from './words.ts'

export const groupings = ['district', 'area', 'cluster', 'quarter'] as const
export type Grouping = (typeof groupings)[number]

/** A figure for groups of parks, side by side. */
export interface FigureTable {
  readonly columns: readonly Pick<Line, 'id' | 'label' | 'unit'>[]
  readonly groups: readonly FigureGroup[]
}

export interface FigureGroup {
  readonly id: string
  readonly name: string
  readonly lines: readonly Line[]
}

/** Sums by a way of grouping, each under the name its readers know. */
export interface Groups {
  readonly by: Grouping
  readonly sums: Grouped
  readonly today: string
  readonly lang: Lang
}

export function figureTable(figure: Figure, { by, sums, today, lang }: Groups): FigureTable {
  const grouped = by === 'district' ? byDistrictInCharge(sums, today) : by === 'area' ? byArea(sums) : sums
  const nameOf = (id: string): string => {
    if (by === 'district') return districtInChargeName(id, today, lang)
    if (by === 'area') return areaName(id, lang)
    return by === 'cluster' ? clusterName(id, lang) : formatPeriod(lang, id)
  }
  const groups = [...grouped]
    .filter(([, numbers]) => by === 'quarter' || Object.values(numbers).some((value) => value !== 0))
    .map(([id, numbers]) => ({ id, name: nameOf(id), lines: linesOf(figure, numbers, lang) }))
    .sort((a, b) => order(by, a, b))
  return shownColumns(groups)
}

/** Quarters by time, other groups by the first number of the figure, the most first. */
function order(by: Grouping, a: FigureGroup, b: FigureGroup): number {
  if (by === 'quarter') return a.id.localeCompare(b.id)
  return (b.lines[0]?.value ?? 0) - (a.lines[0]?.value ?? 0) || a.id.localeCompare(b.id)
}

/** So many columns at the most are shown where they are empty. */
const fewColumns = 10

function shownColumns(groups: readonly FigureGroup[]): FigureTable {
  const all = groups[0]?.lines ?? []
  const kept = all.filter(
    ({ id }, n) =>
      all.length <= fewColumns ||
      groups.some(({ lines }) => lines[n]?.id === id && (lines[n]?.value ?? 0) !== 0),
  )
  const ids = new Set(kept.map(({ id }) => id))
  return {
    columns: kept.map(({ id, label, unit }) => ({ id, label, unit })),
    groups: groups.map((group) => ({ ...group, lines: group.lines.filter(({ id }) => ids.has(id)) })),
  }
}

/** The first measure of a figure by group; none where there is only one group or nothing to compare. */
export function figureChart(figure: Figure, table: FigureTable, by: Grouping, lang: Lang): Chart | undefined {
  const [column] = table.columns
  if (!column || table.groups.length < 2) return undefined
  return {
    kind: by === 'quarter' ? 'lines' : 'bars',
    title: `${lang === 'en' ? figure.en : figure.zh}${t(lang).common.comma}${column.label}`,
    unit: column.unit,
    axis: t(lang).programme.groups[by],
    categories: table.groups.map(({ name }) => name),
    series: [{ name: column.label, values: table.groups.map(({ lines }) => lines[0]?.value ?? null) }],
  }
}

/** A figure of one group as a row of plain cells: what a table file holds. */
export function cellsOf({ columns, groups }: FigureTable, lang: Lang): (string | number | null)[][] {
  const { group } = t(lang).programme
  return [
    [group, ...columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label))],
    ...groups.map(({ name, lines }) => [name, ...lines.map(({ value }) => value)]),
  ]
}
