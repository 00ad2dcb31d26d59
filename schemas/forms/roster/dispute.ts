import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

const told = {
  firmName: calculated('企业（团队）', 'Firm or team', 'text'),
  disputed: calculated('异议内容', 'What it disputes', 'text'),
}

/** 园区对企业异议的答复. Facts the context brings: firmName, disputed. */
export const disputeAnswer: Form = {
  id: 'dispute-answer',
  version: 1,
  code: 'F09-2',
  title: '名册异议园区答复',
  en: 'The park’s answer to a dispute of a row',
  decision: 'stance',
  sections: [
    section({
      id: 'answer',
      title: '答复',
      en: 'Answer',
      fields: {
        ...told,
        stance: choice(
          '园区意见',
          'The park’s stance',
          words({ 属实并已更正: 'Right, and corrected', 不属实: 'Wrong' }),
        ),
        answer: longText('说明', 'Explanation').atLeast(10).atMost(1000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'firmName'),
    ...textFact(context, 'disputed'),
  }),
}

/** 区县对企业异议的决定. Facts the context brings besides: stance, answer. */
export const disputeDecision: Form = {
  id: 'dispute-decision',
  version: 1,
  code: 'F09-3',
  title: '名册异议区县决定',
  en: 'The district’s decision on a dispute of a row',
  decision: 'decision',
  sections: [
    section({
      id: 'decision',
      title: '决定',
      en: 'Decision',
      fields: {
        ...told,
        stance: calculated('园区意见', 'The park’s stance', 'text'),
        answer: calculated('园区说明', 'The park’s explanation', 'text'),
        decision: choice(
          '决定',
          'Decision',
          words({
            异议成立已更正: 'The firm is right; the row is corrected',
            异议成立责令更正: 'The firm is right; the park must correct the row',
            异议不成立: 'The row stands',
          }),
        ),
        reason: longText('理由', 'Reason').atLeast(20).atMost(1000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...disputeAnswer.compute?.(answers, context),
    ...textFact(context, 'stance'),
    ...textFact(context, 'answer'),
  }),
}
