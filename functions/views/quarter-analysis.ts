import type { Analysis } from '#domain/quarter-analysis.ts'
import { indicatorOf } from '#schemas/monitoring/indicators.ts'
import type { AnalysisProps, AnalysisRow } from '#web/components/quarter-analysis.tsx'
import type { Lang } from '#web/messages/language.ts'
import { labelOf } from '#web/messages/language.ts'
import { formatNumber } from '#web/messages/numbers.ts'
import { t } from '#web/messages/text.ts'

/** Figures the written part names, in its order. */
const NAMED = ['startupTotal', 'enterpriseTotal', 'revenueYtd', 'rdYtd', 'firmFinancing']

/** The analysis of a quarter in words and rows. */
export function analysisView({ arrivals, before, alerts, lines }: Analysis, lang: Lang): AnalysisProps {
  const { analysis: text } = t(lang).reports
  const rows = lines.flatMap(({ key, run, change, ...line }): (AnalysisRow & { key: string })[] => {
    const indicator = indicatorOf(key)
    if (!indicator) return []
    const share = run === 'share'
    const percent = change === undefined || share ? change : Math.round(change * 1000) / 10
    return [{ ...line, key, name: labelOf(lang, indicator), share, change: percent }]
  })
  const named = NAMED.flatMap((key) => rows.find((row) => row.key === key) ?? [])
  return {
    sentences: [
      text.arrivals(arrivals, before),
      text.alerts(alerts.yellow, alerts.red, alerts.closed),
      ...named.map(({ name, parks, now, before: last, change }) =>
        text.moved(name, parks, [formatNumber(now), formatNumber(last)], change),
      ),
    ],
    rows: rows.map(({ key: _, ...row }) => row),
  }
}
