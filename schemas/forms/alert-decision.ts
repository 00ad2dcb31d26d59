import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { alertCompute, alertSummary } from '#schemas/forms/alert-summary.ts'
import { section } from '#schemas/section.ts'

/** 红色预警市级处理. Facts the context brings: trigger, figures (texts). */
export const alertDecision: Form = {
  id: 'alert-decision',
  version: 1,
  code: 'YJ-2',
  title: '红色预警市级处理',
  en: 'Decision of the city on a red alert',
  decision: 'action',
  sections: [
    section({
      id: 'decision',
      title: '处理决定',
      en: 'Decision',
      fields: {
        ...alertSummary,
        action: choice(
          '处理',
          'Action',
          words({
            约谈: 'Talk with the park',
            下达整改: 'Order a rectification',
            警示: 'Warn: the title is put under warning',
            不处理: 'No action',
          }),
        ),
        reason: longText('理由', 'Reason').atLeast(20).atMost(1000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: alertCompute,
}
