import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 优秀案例区县审核. Facts the context brings: caseTitle. */
export const practiceCheck: Form = {
  id: 'practice-check',
  version: 1,
  code: 'F15-1',
  title: '优秀案例区县审核',
  en: 'District’s view of a best-practice case',
  decision: 'districtReview',
  sections: [
    section({
      id: 'check',
      title: '区县审核',
      en: 'Check',
      fields: {
        caseTitle: calculated('案例名称', 'Title', 'text'),
        districtReview: choice(
          '区县意见',
          'Opinion',
          words({ 推荐: 'Recommend', 不推荐: 'Do not recommend' }),
        ),
        reason: reasonUnless('districtReview', '推荐'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({ ...answers, ...textFact(context, 'caseTitle') }),
}
