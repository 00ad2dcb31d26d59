import { calculated, shownWhen, unseen } from '#schemas/fields/calculated.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { integer } from '#schemas/fields/integer.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsFact } from '#schemas/forms/facts.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const LOWEST = -999_999
const SURVEYED = { field: 'surveyed', is: [true] }

export const figures = section({
  id: 'figures',
  title: '指标完成情况',
  en: 'Figures of the year',
  intro:
    '系统值来自已锁定的季度报表、企业名册和台账，不能修改。自评值与系统值一致的留空；不一致的，填写自评值和说明，并上传佐证材料。',
  introEn:
    'System values come from locked quarterly reports, the roster and the ledgers and cannot be changed. Leave your own value empty where you agree; otherwise give it with a note and upload evidence.',
  fields: {
    evalYear: integer('评价年度', 'Year').system(),
    indicatorValues: table('指标完成值', 'Values of the indicators', {
      metric: unseen(text('指标代码', 'Code').system()),
      name: text('指标', 'Indicator').system(),
      unit: text('单位', 'Unit').system(),
      system: decimal('系统值', 'System value').atLeast(LOWEST).system(),
      own: decimal('自评值', 'Own value').atLeast(LOWEST).optional(),
      note: text('说明', 'Note').atMost(200).optional(),
    })
      .presetFor((context) => rowsFact(context, 'metrics', ['metric', 'name', 'unit', 'system']))
      .rows(1, 100),
    differs: unseen(calculated('自评值与系统值不一致', 'Own values differ', 'yes-no')),
    surveyed: unseen(calculated('问卷可供参考', 'Survey shown', 'yes-no')),
    satisfaction: shownWhen(calculated('企业满意度', 'Satisfaction of the firms', 'number', '%'), SURVEYED),
    responseRate: shownWhen(calculated('问卷回收率', 'Response rate', 'number', '%'), SURVEYED),
  },
})

/** Whether the park gives a value of its own that is not the system's. */
export function differs(row: Answers): boolean {
  return row.own !== undefined && row.own !== row.system
}

export const figureRules: readonly Rule[] = [
  rule(
    'R1.note',
    {
      zh: '自评值与系统值不一致的，填写说明',
      en: 'Explain an own value that differs from the system value',
    },
    ({ indicatorValues }) =>
      rowsOf(indicatorValues).flatMap((row, i) =>
        when(differs(row) && row.note === undefined, `indicatorValues.${i}.note`, `indicatorValues.${i}.own`),
      ),
  ),
  rule(
    'R1.missing',
    { zh: '系统没有数据的指标，填写自评值', en: 'Give your own value where the system has none' },
    ({ indicatorValues }) =>
      rowsOf(indicatorValues).flatMap((row, i) =>
        when(Number.isNaN(num(row, 'system')) && row.own === undefined, `indicatorValues.${i}.own`),
      ),
  ),
]
