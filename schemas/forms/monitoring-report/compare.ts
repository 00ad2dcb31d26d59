import { choice, words } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { roundTo } from '#schemas/fields/numeric.ts'
import { table } from '#schemas/fields/table.ts'
import type { Jump } from '#schemas/monitoring/comparison.ts'
import { earlierIn, figuresIn, jumps } from '#schemas/monitoring/comparison.ts'
import { INDICATORS } from '#schemas/monitoring/indicators.ts'
import { section } from '#schemas/section.ts'

const LEAST = -999_999_999

const earlier = (label: string, en: string) => decimal(label, en).atLeast(LEAST).system()

export const compare = section({
  id: 'compare',
  title: '与前期对照',
  en: 'Compared with earlier quarters',
  fields: {
    comparison: table('前期数据', 'Earlier figures', {
      indicator: choice('指标', 'Figure', INDICATORS).system(),
      before: earlier('上季度', 'Quarter before'),
      soFar: earlier('本年前期累计', 'Year so far'),
      yearAgo: earlier('上年同期', 'Same quarter a year ago'),
      change: earlier('变动', 'Change').unit('%'),
      against: choice(
        '对照',
        'Against',
        words({ 上季度: 'Quarter before', 上年同期: 'Same quarter a year ago' }),
      ).system(),
    })
      .optional()
      .system(),
  },
})

/** One line for every figure that an earlier report has, with its greatest change when that is above the limit. */
export function comparisonRows(answers: Answers, context: FormContext): Answers {
  const earlier = earlierIn(context)
  const jumping = jumps(figuresIn(answers), earlier)
  const rows = INDICATORS.flatMap(({ value }) => {
    const known = earlier[value]
    if (!known) return []
    const worst = jumping
      .filter(({ key }) => key === value)
      .sort((a, b) => Math.abs(b.rate) - Math.abs(a.rate))
      .at(0)
    return [{ indicator: value, ...known, ...(worst && told(worst)) }]
  })
  return rows.length > 0 ? { comparison: rows } : {}
}

function told({ against, rate }: Jump): Answers {
  return { change: roundTo(rate * 100, 1), against: against === 'quarter' ? '上季度' : '上年同期' }
}
