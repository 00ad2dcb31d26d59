import { calculated, shownWhen, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact, yesNoFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

export const WARNED = '予以警示'

/** 称号警示. Facts the context brings: because (text), hasBecause. */
export const titleWarning: Form = {
  id: 'title-warning',
  version: 1,
  code: 'F07-4',
  title: '称号警示审定意见',
  en: 'Decision on a warning',
  decision: 'decision',
  sections: [
    section({
      id: 'warning',
      title: '警示',
      en: 'Warning',
      intro: '警示期间园区不享受资金优先支持。',
      introEn: 'While it is under a warning a park has no priority for funds.',
      fields: {
        because: shownWhen(calculated('提出原因', 'Why it was asked for', 'text'), {
          field: 'hasBecause',
          is: [true],
        }),
        hasBecause: unseen(calculated('是否有提出原因', 'Whether a cause is given', 'yes-no')),
        decision: choice('意见', 'Decision', words({ [WARNED]: 'Warn', 不予警示: 'Do not warn' })),
        reason: longText('理由', 'Reason').atLeast(20).atMost(1000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'because'),
    ...yesNoFact(context, 'hasBecause'),
  }),
}
