import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 锁定后更正审批. Facts the context brings: what, changes, figures, asked, askedBy. */
export const correctionDecision: Form = {
  id: 'correction-decision',
  version: 1,
  code: 'F09-6',
  title: '锁定后数据更正审批',
  en: 'Correction after a lock: decision',
  decision: 'decision',
  sections: [
    section({
      id: 'decision',
      title: '审批',
      en: 'Decision',
      fields: {
        what: calculated('更正对象', 'What is corrected', 'text'),
        changes: calculated('更正内容', 'Old and new values', 'text'),
        figures: calculated('影响的已锁定指标', 'Locked figures it alters', 'text'),
        asked: calculated('申请理由', 'Reason given', 'text'),
        askedBy: calculated('申请人', 'Asked by', 'text'),
        decision: choice('审批意见', 'Decision', words({ 同意更正: 'Approve', 不同意更正: 'Refuse' })),
        cause: choice(
          '差错原因',
          'Cause',
          words({
            园区填报差错: 'An error of the park',
            企业提供信息有误: 'Wrong information from the firm',
            主管部门信息更新: 'New information of an authority',
          }),
        ).when({ field: 'decision', is: ['同意更正'] }),
        reason: reasonUnless('decision', '同意更正'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'what'),
    ...textFact(context, 'changes'),
    ...textFact(context, 'figures'),
    ...textFact(context, 'asked'),
    ...textFact(context, 'askedBy'),
  }),
}
