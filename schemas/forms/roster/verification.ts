import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { section } from '#schemas/section.ts'

/** 区县核验名册记录. */
export const rosterVerification: Form = {
  id: 'roster-verification',
  version: 1,
  code: 'F09',
  title: '名册核验',
  en: 'Check of a row',
  sections: [
    section({
      id: 'check',
      title: '核验',
      en: 'Check',
      fields: {
        verdict: choice('核验结论', 'Result', words({ 已核验: 'Checked', 存疑: 'In doubt' })),
        note: longText('存疑情况', 'What is doubtful')
          .atLeast(10)
          .atMost(500)
          .when({ field: 'verdict', is: ['存疑'] }),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
}
