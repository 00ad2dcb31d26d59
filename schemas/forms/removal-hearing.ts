import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

export const ANSWERS = '陈述申辩'

/** 撤销称号陈述申辩. Facts the context brings: grounds, facts (texts). */
export const removalHearing: Form = {
  id: 'removal-hearing',
  version: 1,
  code: 'F07-2',
  title: '撤销称号陈述申辩书',
  en: 'Answer of the park to a proposed revocation',
  decision: 'decision',
  sections: [
    section({
      id: 'told',
      title: '拟撤销的情形',
      en: 'What is proposed',
      fields: {
        grounds: calculated('撤销情形', 'Grounds', 'text'),
        facts: calculated('事实与依据', 'Facts and basis', 'text'),
      },
    }),
    section({
      id: 'answer',
      title: '陈述申辩',
      en: 'Answer',
      fields: {
        decision: choice(
          '意见',
          'Answer',
          words({ [ANSWERS]: 'We answer', 放弃陈述申辩: 'We do not wish to answer' }),
        ),
        statement: longText('陈述申辩意见', 'Statement')
          .atLeast(10)
          .atMost(3000)
          .when({ field: 'decision', is: [ANSWERS] }),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'evidence',
      label: '证据材料',
      en: 'Evidence',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 10,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'grounds'),
    ...textFact(context, 'facts'),
  }),
}
