import { calculated } from '#schemas/fields/calculated.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { section } from '#schemas/section.ts'

const columns = () => ({
  item: text('指标', 'Indicator').system(),
  name: text('名称', 'Name').system(),
  points: decimal('得分', 'Points', '分').system(),
  max: decimal('满分', 'Maximum', '分').system(),
})

export const scores = section({
  id: 'scores',
  title: '得分',
  en: 'Scores',
  fields: {
    evalYear: calculated('评价年度', 'Year', 'number'),
    quantScores: table('定量得分（按核验值计算）', 'Computed from verified values', columns())
      .rows(1, 100)
      .optional()
      .system(),
    judged: table('定性得分（去掉最高、最低后平均）', 'Judged, trimmed mean', columns())
      .rows(1, 20)
      .optional()
      .system(),
    baseScore: calculated('基础得分', 'Base score', 'number', '分'),
  },
})
