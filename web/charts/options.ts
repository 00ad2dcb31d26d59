import type { EChartsCoreOption } from 'echarts/core'
import type { Chart, ChartSize } from '#web/charts/chart.ts'
import { fontFamily, palette } from '#web/charts/palette.ts'

/** What the chart library is told; the numbers stay the chart's own. */
export function optionOf(chart: Chart, size: ChartSize): EChartsCoreOption {
  return {
    animation: false,
    color: [...palette.series],
    textStyle: { fontFamily, fontSize: 13, color: palette.ink },
    ...(chart.series.length > 1 && { legend: legend() }),
    ...(chart.kind === 'radar' ? radar(chart, size) : axes(chart, size)),
  }
}

function legend() {
  return { top: 0, left: 0, itemWidth: 14, itemHeight: 10, icon: 'rect', textStyle: { color: palette.soft } }
}

function axes(chart: Chart, size: ChartSize): EChartsCoreOption {
  const narrow = size === 'narrow'
  const lying = chart.kind === 'bars'
  const names = {
    type: 'category',
    data: chart.categories,
    inverse: lying,
    boundaryGap: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.soft } },
    axisLabel: {
      color: palette.ink,
      ...(lying && { width: narrow ? 96 : 200, overflow: 'break', lineHeight: 14, interval: 0 }),
    },
  }
  const numbers = {
    type: 'value',
    min: 0,
    ...(chart.marks && { max: ceiling(chart) }),
    minInterval: whole(chart) ? 1 : 0,
    splitNumber: narrow ? 3 : 4,
    splitLine: { lineStyle: { color: palette.rule } },
    axisLabel: { color: palette.soft },
  }
  return {
    grid: {
      top: chart.series.length > 1 ? 36 : 16,
      left: 8,
      right: narrow ? 36 : 56,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: lying ? numbers : names,
    yAxis: lying ? names : numbers,
    series: chart.series.map((series, n) => ({
      name: series.name,
      type: lying ? 'bar' : 'line',
      data: series.values,
      ...(chart.stacked && { stack: 'all' }),
      ...(lying
        ? { barMaxWidth: 18, label: barLabel(chart) }
        : { symbol: 'circle', symbolSize: 7, lineStyle: { width: 2 } }),
      ...(n === 0 && chart.marks && { markLine: marks(chart.marks, lying) }),
    })),
  }
}

function barLabel({ stacked }: Chart) {
  return stacked
    ? { show: false }
    : {
        show: true,
        position: 'right',
        color: palette.ink,
        formatter: ({ value }: { value: unknown }) => (value ? String(value) : ''),
      }
}

function marks(all: NonNullable<Chart['marks']>, lying: boolean) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.mark, type: 'dashed', width: 1.5 },
    label: { color: palette.mark, position: 'insideStartTop', formatter: '{b}' },
    data: all.map(({ name, value }) => (lying ? { name, xAxis: value } : { name, yAxis: value })),
  }
}

/** A round number past the highest mark, so that it is seen even while the lines are low. */
function ceiling({ series, marks = [] }: Chart): number {
  const values = [...series.flatMap((one) => one.values), ...marks.map(({ value }) => value)]
  const most = Math.max(1, ...values.map((value) => value ?? 0)) * 1.05
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10].find((one) => one * power >= most) ?? 10
  return step * power
}

function whole({ series }: Chart): boolean {
  return series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)))
}

function radar({ categories, series, most = 100 }: Chart, size: ChartSize): EChartsCoreOption {
  return {
    radar: {
      indicator: categories.map((name) => ({ name, max: most })),
      radius: size === 'narrow' ? '58%' : '68%',
      splitArea: { show: false },
      axisName: {
        color: palette.ink,
        fontSize: size === 'narrow' ? 12 : 13,
        ...(size === 'narrow' && { formatter: (name = '') => name.replaceAll(' ', '\n') }),
      },
      splitLine: { lineStyle: { color: palette.rule } },
      axisLine: { lineStyle: { color: palette.rule } },
    },
    series: [
      {
        type: 'radar',
        symbolSize: 6,
        data: series.map(({ name, values }) => ({
          name,
          value: values.map((value) => value ?? 0),
          areaStyle: { opacity: 0.12 },
        })),
      },
    ],
  }
}
