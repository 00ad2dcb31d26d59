import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

export const LIFTED = '解除警示'

/** 解除警示. Facts the context brings: warnedFor (text). */
export const titleWarningLift: Form = {
  id: 'title-warning-lift',
  version: 1,
  code: 'F07-5',
  title: '解除警示审定意见',
  en: 'Decision on lifting a warning',
  decision: 'decision',
  sections: [
    section({
      id: 'lift',
      title: '解除警示',
      en: 'Lifting the warning',
      fields: {
        warnedFor: calculated('警示事由', 'Warned for', 'text'),
        decision: choice('意见', 'Decision', words({ [LIFTED]: 'Lift the warning', 保持警示: 'Keep it' })),
        reason: longText('理由', 'Reason').atLeast(20).atMost(1000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({ ...answers, ...textFact(context, 'warnedFor') }),
}
