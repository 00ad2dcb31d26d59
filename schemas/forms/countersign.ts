import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 签发（复核）: the second pair of eyes on a proposal; never the person who made it. */
export const countersign: Form = {
  id: 'countersign',
  version: 1,
  code: 'F02-1',
  title: '签发（复核）意见',
  en: 'Countersignature',
  decision: 'decision',
  sections: [
    section({
      id: 'countersign',
      title: '签发（复核）',
      en: 'Countersignature',
      fields: {
        decision: choice('意见', 'Decision', words({ 同意: 'Agree', 退回经办人: 'Return to the handler' })),
        reason: reasonUnless('decision', '同意'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
}
