import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 退出称号市级决定. Facts the context brings: exitReason, districtOpinion. */
export const exitCity: Form = {
  id: 'exit-city',
  version: 1,
  code: 'F18-4',
  title: '退出称号市级决定',
  en: 'Decision of the city on giving the title back',
  decision: 'cityDecision',
  sections: [
    section({
      id: 'exit',
      title: '市级决定',
      en: 'Decision',
      fields: {
        exitReason: unseen(calculated('退出原因', 'Reason for giving the title back', 'text')),
        districtOpinion: unseen(calculated('区县意见', 'Opinion of the district', 'text')),
        cityDecision: choice(
          '市级决定',
          'Decision',
          words({ 同意退出: 'Agree', 不同意退出: 'Do not agree' }),
        ),
        reason: reasonUnless('cityDecision', '同意退出'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'exitReason'),
    ...textFact(context, 'districtOpinion'),
  }),
}
