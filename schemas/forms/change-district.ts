import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 变更：区县意见. Facts the context brings: changeType, before, after. */
export const changeDistrict: Form = {
  id: 'change-district',
  version: 1,
  code: 'F16-1',
  title: '变更报告区县意见',
  en: 'Opinion of the district on a change',
  decision: 'districtOpinion',
  sections: [
    section({
      id: 'opinion',
      title: '区县意见',
      en: 'Opinion',
      fields: {
        changeType: unseen(calculated('变更事项', 'What changed', 'text')),
        before: unseen(calculated('变更前', 'Before', 'text')),
        after: unseen(calculated('变更后', 'After', 'text')),
        districtOpinion: choice(
          '区县意见',
          'Opinion',
          words({
            属实且符合: 'True, and still meets the conditions',
            属实但不符合: 'True, but no longer meets the conditions',
            不属实: 'Untrue',
          }),
        ),
        reason: reasonUnless('districtOpinion', '属实且符合'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'changeType'),
    ...textFact(context, 'before'),
    ...textFact(context, 'after'),
  }),
}
