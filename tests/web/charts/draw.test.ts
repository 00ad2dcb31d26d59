import { describe, expect, test } from 'vitest'
import type { Chart } from '#web/charts/chart.ts'
import { drawChart } from '#web/charts/draw.ts'

const bars: Chart = {
  kind: 'bars',
  title: '按区县分布',
  unit: '个',
  axis: '区县',
  categories: ['两江新区', '酉阳土家族苗族自治县', '<渝中&区>'],
  series: [{ name: '生态家园', values: [4, 2, null] }],
  marks: [{ name: '目标 10', value: 10 }],
}
const lines: Chart = {
  kind: 'lines',
  title: '集聚',
  unit: '家',
  axis: '季度',
  categories: ['2026Q1', '2026Q2'],
  series: [
    { name: '在园', values: [318, 402] },
    { name: '累计', values: [350, 460] },
  ],
}
const radar: Chart = {
  kind: 'radar',
  title: '雷达',
  unit: '%',
  axis: '生态',
  categories: ['甲', '乙', '丙'],
  series: [{ name: '平均', values: [81, 62.5, 70] }],
}

describe.each([bars, lines, radar])('a chart of $kind', (chart) => {
  const svg = drawChart(chart)

  test('is one picture that a strict policy lets through', () => {
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 720 \d+"/)
    expect(svg).toMatch(/<\/svg>\s*$/)
    expect(svg).not.toMatch(/<script|<style|style=|class=| on\w+=|ecmeta|javascript:/)
  })

  test('names what it shows', () => {
    for (const name of chart.categories)
      expect(svg).toContain(name.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;'))
  })

  test('is drawn anew for a phone, with its words as large', () => {
    const narrow = drawChart(chart, 'narrow')
    expect(narrow).toMatch(/^<svg [^>]*viewBox="0 0 340 \d+"/)
    expect(narrow).not.toMatch(/style=/)
  })

  test('is drawn the same every time', () => {
    expect(drawChart(chart)).toBe(svg)
  })
})

test('bars are labelled with their numbers, and nothing is written where nothing is known', () => {
  expect(drawChart(bars).match(/>4</g)).toHaveLength(1)
  expect(drawChart(bars)).toContain('目标 10')
})
