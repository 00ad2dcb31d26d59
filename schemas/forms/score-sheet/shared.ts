import { calculated, shownWhen, summing } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { judgedItems } from './judged.ts'

/** What a sheet asks only of an expert who judges. */
export const SCORES = { field: 'decision', is: ['提交评分'] }

/** An expert judges, or steps aside with a reason. */
export const handling = {
  intro: '评审中发现应回避情形的，选择“申请回避”，不需评分。',
  introEn: 'If you find a reason to step aside, say so here; no scores are then needed.',
  fields: {
    decision: choice(
      '处理方式',
      'Action',
      words({ 提交评分: 'Hand in the scores', 申请回避: 'Ask to step aside' }),
    ),
    reason: reasonUnless('decision', '提交评分'),
  },
}

/** The judged scores with their total, beside what was computed. */
export const scores = {
  judgedItems: judgedItems(SCORES),
  totalJudged: shownWhen(
    summing(calculated('定性得分合计', 'Total of the judged scores', 'number', '分'), 'judgedItems', 'score'),
    SCORES,
  ),
  quantView: table('定量指标得分（只读）', 'Computed indicators, read-only', {
    item: text('指标', 'Indicator').system(),
    name: text('名称', 'Name').system(),
    points: decimal('得分', 'Points', '分').system(),
    max: decimal('满分', 'Maximum', '分').system(),
  })
    .rows(1, 100)
    .optional()
    .system(),
}
