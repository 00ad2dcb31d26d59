import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 公示后撤回的同意. Facts the context brings: withdrawalReason (text). */
export const withdrawalConsent: Form = {
  id: 'withdrawal-consent',
  version: 1,
  code: 'F18-1',
  title: '撤回申报审核意见',
  en: 'Consent to a withdrawal',
  decision: 'decision',
  sections: [
    section({
      id: 'consent',
      title: '审核意见',
      en: 'Consent',
      intro: '公示发布后撤回申报的，须经同意，并在公示中注明。',
      introEn: 'After the notice is published a withdrawal needs consent and a note in the notice.',
      fields: {
        withdrawalReason: longText('撤回原因', 'Reason for withdrawing').system(),
        decision: choice('意见', 'Decision', words({ 同意撤回: 'Consent', 不同意: 'Do not consent' })),
        reason: reasonUnless('decision', '同意撤回'),
        noticeRemark: text('公示注明内容', 'Note in the notice')
          .atMost(200)
          .optional()
          .when({ field: 'decision', is: ['同意撤回'] }),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({ ...answers, ...textFact(context, 'withdrawalReason') }),
}
