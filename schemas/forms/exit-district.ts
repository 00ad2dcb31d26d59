import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 退出称号区县意见. Facts the context brings: exitReason. */
export const exitDistrict: Form = {
  id: 'exit-district',
  version: 1,
  code: 'F18-3',
  title: '退出称号区县意见',
  en: 'Opinion of the district on giving the title back',
  decision: 'districtOpinion',
  sections: [
    section({
      id: 'exit',
      title: '区县意见',
      en: 'Opinion',
      fields: {
        exitReason: unseen(calculated('退出原因', 'Reason for giving the title back', 'text')),
        districtOpinion: choice(
          '区县意见',
          'Opinion',
          words({ 同意退出: 'Agree', 不同意退出: 'Do not agree' }),
        ),
        reason: reasonUnless('districtOpinion', '同意退出'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'exitReason'),
  }),
}
