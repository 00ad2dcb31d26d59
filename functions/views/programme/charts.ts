import type { Grouped } from '#domain/figures/grouping.ts'
import { byArea, byDistrictInCharge } from '#domain/figures/grouping.ts'
import { worth } from '#domain/figures/value.ts'
import type { Numbers } from '#domain/projection.ts'
import { figureOf } from '#schemas/figures/catalogue.ts'
import type { TargetMetric } from '#schemas/reference/targets.ts'
import { targetPlanOn } from '#schemas/reference/targets.ts'
import type { Chart } from '#web/charts/chart.ts'
import { formatPeriod } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import { clusterName } from '../register.ts'
import { areaName, districtInChargeName, say } from './words.ts'

/** The charts of the programme; each has an address and is the same for everybody who may see it. */
export const chartNames = ['homes', 'startups', 'districts', 'areas', 'clusters', 'ecosystems'] as const
export type ChartName = (typeof chartNames)[number]

/** Charts everybody may see. */
export const openCharts: readonly ChartName[] = ['homes', 'startups', 'districts', 'areas', 'clusters']

/** What charts are drawn from. */
export interface Charted {
  readonly quarters: Grouped
  readonly quarter: string
  readonly districts: Grouped
  readonly today: string
  readonly lang: Lang
}

export function chartOf(name: ChartName, all: Charted): Chart {
  switch (name) {
    case 'homes':
      return trend(all, 'homes', ['homes'])
    case 'startups':
      return trend(all, 'startups', ['startups', 'cumulative'])
    case 'districts': {
      const { today, lang } = all
      const sums = byDistrictInCharge(all.districts, today)
      return startupsBy(all, name, sums, (id) => districtInChargeName(id, today, lang))
    }
    case 'areas':
      return startupsBy(all, name, byArea(all.districts), (area) => areaName(area, all.lang))
    case 'clusters':
      return startupsOfClusters(all)
    case 'ecosystems':
      return radar(all)
  }
}

/** A number quarter by quarter, with the targets across. */
function trend({ quarters, today, lang }: Charted, metric: TargetMetric, keys: readonly string[]): Chart {
  const { charts, targetMark } = t(lang).programme
  const names = [...quarters.keys()].sort()
  const targets = targetPlanOn(today)?.targets.filter((target) => target.metric === metric) ?? []
  return {
    kind: 'lines',
    title: charts[metric],
    unit: unitOf(metric, lang),
    axis: t(lang).programme.groups.quarter,
    categories: names.map((one) => formatPeriod(lang, one)),
    series: keys.map((key) => ({
      name: t(lang).programme.series[key === 'cumulative' ? 'cumulative' : metric],
      values: names.map((one) => quarters.get(one)?.[key] ?? 0),
    })),
    marks: targets.map(({ year, value }) => ({ name: targetMark(year, value), value })),
  }
}

function startupsBy(
  { lang }: Charted,
  name: 'districts' | 'areas',
  sums: Grouped,
  label: (id: string) => string,
): Chart {
  const { charts, series } = t(lang).programme
  const groups = ranked(sums)
  return {
    kind: 'bars',
    title: charts[name],
    unit: unitOf('startups', lang),
    axis: t(lang).programme.groups[name === 'areas' ? 'area' : 'district'],
    categories: groups.map(([id]) => label(id)),
    series: [{ name: series.startups, values: groups.map(([, numbers]) => numbers.startups ?? 0) }],
    beside: [{ name: series.homes, values: groups.map(([, numbers]) => numbers.homes ?? 0) }],
  }
}

/** Firms by the cluster of their own lead industry, each once. */
function startupsOfClusters({ quarters, quarter, lang }: Charted): Chart {
  const { charts, series, otherCluster } = t(lang).programme
  const parts = Object.entries(quarters.get(quarter) ?? {})
    .filter(([key, value]) => key.startsWith('cluster.') && value > 0)
    .map(([key, value]) => [key.slice('cluster.'.length), value] as const)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
  return {
    kind: 'bars',
    title: charts.clusters,
    unit: unitOf('startups', lang),
    axis: t(lang).programme.groups.cluster,
    categories: parts.map(([code]) => (code === 'other' ? otherCluster : clusterName(code, lang))),
    series: [{ name: series.startups, values: parts.map(([, value]) => value) }],
  }
}

function radar({ quarters, quarter, lang }: Charted): Chart {
  const measures = figureOf('D08')?.measures ?? []
  const numbers = quarters.get(quarter) ?? {}
  const values = measures.map((measure) => {
    const value = worth(measure, numbers)
    return value.how === 'distribution' || value.value === null ? null : Math.round(value.value * 10) / 10
  })
  return {
    kind: 'radar',
    title: t(lang).programme.charts.ecosystems,
    unit: '%',
    axis: t(lang).programme.figure,
    categories: measures.map((measure) => say(measure, lang)),
    series: [{ name: t(lang).programme.series.average, values }],
  }
}

/** Groups that have parks, those with the most start-ups first. */
function ranked(sums: Grouped): (readonly [string, Numbers])[] {
  return [...sums]
    .filter(([, numbers]) => (numbers.homes ?? 0) > 0 || (numbers.startups ?? 0) > 0)
    .sort(([a, one], [b, other]) => (other.startups ?? 0) - (one.startups ?? 0) || a.localeCompare(b))
}

function unitOf(metric: TargetMetric, lang: Lang): string {
  const measure = figureOf(metric === 'homes' ? 'D01' : 'D02')?.measures[0]
  return measure ? say(measure.unit, lang) : ''
}

/** Whether there is anything to draw. */
export function isEmpty({ series, categories }: Chart): boolean {
  return categories.length === 0 || series.every(({ values }) => values.every((value) => value === null))
}
