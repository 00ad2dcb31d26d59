import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { money } from '#schemas/fields/money.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { num, rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'
import { requestFields, withRequest } from './facts.ts'

/** 资金申请市级审定. Facts the context brings: projectName, applicant, category, requested, districtReview, priority (text, when the park goes first). */
export const fundingDecision: Form = {
  id: 'funding-decision',
  version: 1,
  code: 'F14-2',
  title: '资金申请市级审定',
  en: 'Decision of the city on a request for funds',
  decision: 'cityDecision',
  sections: [
    section({
      id: 'decision',
      title: '市级审定',
      en: 'Decision',
      fields: {
        ...requestFields,
        districtReview: calculated('区县审核', 'Opinion of the district', 'text'),
        priority: calculated('优先支持', 'Priority', 'text'),
        thirdParty: decimal('第三方评审得分', 'Score of the assessor').atLeast(0).atMost(100).optional(),
        cityDecision: choice('审定意见', 'Decision', words({ 支持: 'Support', 不予支持: 'Do not support' })),
        approved: money('核定金额', 'Amount approved')
          .above(0)
          .when({ field: 'cityDecision', is: ['支持'] }),
        reason: reasonUnless('cityDecision', '支持'),
      },
    }),
  ],
  rules: [
    rule(
      'approved.most',
      { zh: '核定金额不能大于申请金额', en: 'The amount approved must not exceed the amount requested' },
      (answers) => when(num(answers, 'approved') > num(answers, 'requested'), 'approved'),
    ),
  ],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...withRequest(answers, context),
    ...textFact(context, 'districtReview'),
    ...textFact(context, 'priority'),
  }),
}
