import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

/** 逾期未自评的处理: no timer makes a park fail, the city decides. Facts the context brings: evalYear, dueOn. */
export const annualMissing: Form = {
  id: 'annual-missing',
  version: 1,
  code: 'F10-1',
  title: '逾期未报送自评的处理意见',
  en: 'Decision on a missing self-evaluation',
  decision: 'decision',
  sections: [
    section({
      id: 'missing',
      title: '处理意见',
      en: 'Decision',
      intro: '自评截止后 10 个工作日仍未报送的，评为不合格；市级同意延期的除外。',
      introEn:
        'A park that has handed in nothing ten working days after the due date fails, unless the city agrees to a delay.',
      fields: {
        evalYear: calculated('评价年度', 'Year', 'number'),
        dueOn: calculated('自评截止日期', 'Due on', 'text'),
        decision: choice(
          '处理意见',
          'Decision',
          words({ 同意延期: 'Agree to a delay', 认定不合格: 'The park fails' }),
        ),
        reason: longText('理由', 'Reason').atLeast(20).atMost(1000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...numberFact(context, 'evalYear'),
    ...textFact(context, 'dueOn'),
  }),
}
