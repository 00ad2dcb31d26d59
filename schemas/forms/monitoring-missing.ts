import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { summary } from '#schemas/forms/monitoring-report/summary.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 未报送季度报表的处理 (F08 R4). Facts the context brings: quarter, lateness. */
export const monitoringMissing: Form = {
  id: 'monitoring-missing',
  version: 1,
  code: 'F08-3',
  title: '未报送季度报表的处理',
  en: 'What becomes of a missing quarterly report',
  decision: 'missingDecision',
  sections: [
    section({
      id: 'missing',
      title: '市级处理',
      en: 'Decision',
      intro:
        '逾期10个工作日未报，系统已记为未报送。补报的，照常审核接收，仍按实际报送日计逾期；连续两个季度未报送的，提示 V9。',
      introEn:
        'Ten working days after its due date the report was recorded as missing. One handed in later is checked and received as usual and stays late; two missing in a row point to V9.',
      fields: {
        ...summary,
        missingDecision: choice(
          '处理',
          'Decision',
          words({
            维持未报送: 'It stays missing',
            同意补报: 'The park may still hand it in',
            免报: 'The park is excused',
          }),
        ),
        reason: reasonUnless('missingDecision', '维持未报送'),
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
  }),
}
