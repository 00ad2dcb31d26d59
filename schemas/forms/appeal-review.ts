import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact, textsFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

/** 复核结论. Facts the context brings: appealFacts (text), reviewerNames (texts). */
export const appealReview: Form = {
  id: 'appeal-review',
  version: 1,
  code: 'F17-2',
  title: '复核结论',
  en: 'Result of an appeal',
  decision: 'result',
  confirm: 'code',
  sections: [
    section({
      id: 'review',
      title: '复核情况',
      en: 'Review',
      fields: {
        appealFacts: longText('申请的事实与理由', 'Facts and reasons of the appeal').atMost(3000).system(),
        reviewers: calculated('复核人员', 'Reviewers', 'text'),
        review: longText('复核情况', 'Review').atLeast(50).atMost(3000),
        result: choice(
          '复核结论',
          'Result',
          words({
            维持: 'Upheld',
            变更: 'Changed',
            撤销原决定重新办理: 'Set aside, to be decided again',
          }),
        ),
        changedTo: longText('变更内容', 'What is changed')
          .atLeast(5)
          .when({ field: 'result', is: ['变更'] }),
        reply: longText('答复意见', 'Answer').atLeast(30).atMost(2000),
        repliedOn: date('答复日期', 'Answered on').system(),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'report',
      label: '复核报告',
      en: 'Report of the review',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 5,
    },
  ],
  compute: (answers, context) => {
    const reviewers = textsFact(context, 'reviewerNames')
    return {
      ...answers,
      ...textFact(context, 'appealFacts'),
      ...(reviewers.length > 0 ? { reviewers: reviewers.join('、') } : {}),
      repliedOn: context.today,
    }
  },
}
