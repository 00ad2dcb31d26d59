import { choice, words } from '#schemas/fields/choice.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { rowsFact, textFact } from '#schemas/forms/facts.ts'
import { reportCorrections } from '#schemas/forms/monitoring-report/returned.ts'
import { summary } from '#schemas/forms/monitoring-report/summary.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

/** 季度报表区县审核 (F08). Facts the context brings: quarter, lateness (text), anomalies ({ finding, figures }). */
export const monitoringCheck: Form = {
  id: 'monitoring-check',
  version: 1,
  code: 'F08-1',
  title: '季度报表区县审核',
  en: 'District check of a quarterly report',
  decision: 'districtCheck',
  sections: [
    section({
      id: 'check',
      title: '区县审核',
      en: 'Check',
      fields: {
        ...summary,
        anomalies: table('系统提示的异常', 'What the system noticed', {
          finding: text('提示', 'Finding').system(),
          figures: text('数据', 'Figures').system(),
          settled: yesNo('已核对无误', 'Checked and right'),
          note: text('核对情况', 'What was found').atMost(200).optional(),
        })
          .presetFor((context) => rowsFact(context, 'anomalies', ['finding', 'figures']))
          .optional()
          .help(
            '逐条再看一遍；核对不通过的，退回园区',
            'Look at each once more; return the report when one does not hold',
          ),
        districtCheck: choice(
          '区县审核意见',
          'Opinion of the district',
          words({ 通过: 'Passed', 退回: 'Returned' }),
        ),
        corrections: reportCorrections({ field: 'districtCheck', is: ['退回'] }),
      },
    }),
  ],
  rules: [
    rule(
      'unsettled',
      {
        zh: '有异常未核对无误的，不能通过；退回园区或核对清楚',
        en: 'With something that does not hold the report cannot pass: return it, or settle the matter',
      },
      ({ districtCheck, anomalies }) =>
        rowsOf(anomalies).flatMap(({ settled }, i) =>
          when(districtCheck === '通过' && settled === false, `anomalies.${i}.settled`, 'districtCheck'),
        ),
    ),
  ],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'quarter', 'period'),
    ...textFact(context, 'lateness'),
  }),
}
