import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

const told = {
  firmName: calculated('企业', 'Firm', 'text'),
  here: calculated('本园登记', 'Entered here', 'text'),
  there: calculated('另一园区登记', 'Entered in the other park', 'text'),
}

/** 企业重复登记：原园区答复. Facts the context brings: firmName, here, there. */
export const conflictAnswer: Form = {
  id: 'conflict-answer',
  version: 1,
  code: 'F09-4',
  title: '企业重复登记园区答复',
  en: 'A firm in two parks: answer of the earlier park',
  decision: 'whereabouts',
  sections: [
    section({
      id: 'answer',
      title: '答复',
      en: 'Answer',
      intro: '一家企业全市只计一次。企业已离开的，填写离园日期，本园记录随即关闭，由另一园区计入。',
      introEn:
        'A firm counts once in the whole city. If it has left, give the day: your row closes and the other park counts it.',
      fields: {
        ...told,
        whereabouts: choice(
          '企业现在何处',
          'Where the firm is',
          words({ 已迁出: 'It has moved away', 仍在本园: 'It is still here' }),
        ),
        exitOn: date('离园日期', 'Left the park on')
          .notAfterToday()
          .when({ field: 'whereabouts', is: ['已迁出'] }),
        proof: longText('在园情况说明', 'How it is still here')
          .atLeast(20)
          .atMost(1000)
          .when({ field: 'whereabouts', is: ['仍在本园'] }),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'firmName'),
    ...textFact(context, 'here'),
    ...textFact(context, 'there'),
  }),
}

/** 企业重复登记：区县认定. Facts the context brings besides: proof. */
export const conflictDecision: Form = {
  id: 'conflict-decision',
  version: 1,
  code: 'F09-5',
  title: '企业重复登记区县认定',
  en: 'A firm in two parks: decision of the district',
  decision: 'belongs',
  sections: [
    section({
      id: 'decision',
      title: '认定',
      en: 'Decision',
      fields: {
        ...told,
        proof: calculated('原园区说明', 'What the earlier park says', 'text'),
        belongs: choice(
          '企业计入',
          'The firm counts in',
          words({ 原园区: 'The earlier park', 另一园区: 'The other park' }),
        ),
        exitOn: date('离开原园区日期', 'Left the earlier park on')
          .notAfterToday()
          .when({ field: 'belongs', is: ['另一园区'] }),
        reason: longText('理由', 'Reason').atLeast(20).atMost(1000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...conflictAnswer.compute?.(answers, context),
    ...textFact(context, 'proof'),
  }),
}
