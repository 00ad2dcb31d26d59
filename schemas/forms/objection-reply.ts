import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

/** 园区对异议的说明. Facts the context brings: objectionFacts (text, without who objects). */
export const objectionReply: Form = {
  id: 'objection-reply',
  version: 1,
  code: 'F06-3',
  title: '园区对异议的说明',
  en: 'Reply of the park to an objection',
  decision: 'decision',
  sections: [
    section({
      id: 'reply',
      title: '情况说明',
      en: 'Reply',
      fields: {
        objectionFacts: longText('异议事实与理由', 'Facts and reasons').atMost(3000).system(),
        reply: longText('情况说明', 'Reply').atLeast(30).atMost(3000),
        decision: choice('处理', 'Action', words({ 提交说明: 'Hand in the reply' })),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'proof',
      label: '证明材料',
      en: 'Proof',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 10,
    },
  ],
  compute: (answers, context) => ({ ...answers, ...textFact(context, 'objectionFacts') }),
}
