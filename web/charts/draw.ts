import { BarChart, LineChart, RadarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, RadarComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart, ChartSize } from '#web/charts/chart.ts'
import { chartHeight, chartWidths } from '#web/charts/chart.ts'
import { optionOf } from '#web/charts/options.ts'
import { plain } from '#web/charts/plain.ts'

use([
  BarChart,
  LineChart,
  RadarChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  RadarComponent,
  SVGRenderer,
])

/** Draws a chart as a picture that is whole by itself: no script, no style sheet. */
export function drawChart(chart: Chart, size: ChartSize = 'wide'): string {
  const canvas = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: chartWidths[size],
    height: chartHeight(chart, size),
  })
  try {
    canvas.setOption(optionOf(chart, size))
    return plain(canvas.renderToSVGString({ useViewBox: true }))
  } finally {
    canvas.dispose()
  }
}
