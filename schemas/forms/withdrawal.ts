import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { section } from '#schemas/section.ts'

/** 撤回申报: free until the public notice. */
export const withdrawal: Form = {
  id: 'withdrawal',
  version: 1,
  code: 'F18',
  title: '撤回申报申请',
  en: 'Withdrawal of the application',
  sections: [
    section({
      id: 'withdrawal',
      title: '撤回',
      en: 'Withdrawal',
      fields: {
        reason: longText('撤回原因', 'Reason for withdrawing').atLeast(5).atMost(500),
        effectiveOn: date('生效日期', 'Effective on').system(),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'sealedRequest',
      label: '盖章申请',
      en: 'Sealed request',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 2,
    },
  ],
  compute: (answers, { today }) => ({ ...answers, effectiveOn: answers.effectiveOn ?? today }),
}
