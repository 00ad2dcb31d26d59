import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { section } from '#schemas/section.ts'

/** 市级受理: the city takes over a recommended application. */
export const deskReviewStart: Form = {
  id: 'desk-review-start',
  version: 1,
  code: 'F03-0',
  title: '市级受理',
  en: 'Start of the desk review',
  decision: 'decision',
  sections: [
    section({
      id: 'start',
      title: '市级受理',
      en: 'Start',
      fields: {
        decision: choice('决定', 'Decision', words({ 开始形式审查: 'Start the desk review' })),
        note: longText('内部备注', 'Internal note').atMost(500).optional(),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
}
