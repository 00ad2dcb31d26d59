import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reportCorrections } from '#schemas/forms/monitoring-report/returned.ts'
import { summary } from '#schemas/forms/monitoring-report/summary.ts'
import { section } from '#schemas/section.ts'

/** 季度报表市级接收 (F08). Facts the context brings: quarter, lateness, districtOpinion, findings (texts joined). */
export const monitoringReceipt: Form = {
  id: 'monitoring-receipt',
  version: 1,
  code: 'F08-2',
  title: '季度报表市级接收',
  en: 'Receipt of a quarterly report',
  decision: 'cityReceipt',
  sections: [
    section({
      id: 'receipt',
      title: '市级接收',
      en: 'Receipt',
      fields: {
        ...summary,
        districtOpinion: calculated('区县审核意见', 'Opinion of the district', 'text'),
        findings: calculated('系统提示的异常', 'What the system noticed', 'text'),
        cityReceipt: choice(
          '市级意见',
          'Decision of the city',
          words({ 已收: 'Received', 退回: 'Returned', 免报: 'Excused' }),
        ),
        corrections: reportCorrections({ field: 'cityReceipt', is: ['退回'] }),
        reason: longText('理由', 'Reason')
          .atLeast(20)
          .atMost(1000)
          .when({ field: 'cityReceipt', is: ['免报'] }),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'quarter', 'period'),
    ...textFact(context, 'lateness'),
    ...textFact(context, 'districtOpinion'),
    ...textFact(context, 'findings'),
  }),
}
