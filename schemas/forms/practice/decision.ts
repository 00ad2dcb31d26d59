import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 优秀案例市级遴选. Facts the context brings: caseTitle, districtReview, consent. */
export const practiceDecision: Form = {
  id: 'practice-decision',
  version: 1,
  code: 'F15-3',
  title: '优秀案例市级遴选',
  en: 'Selection of a best-practice case',
  decision: 'cityDecision',
  sections: [
    section({
      id: 'decision',
      title: '入选结论',
      en: 'Decision',
      fields: {
        caseTitle: calculated('案例名称', 'Title', 'text'),
        districtReview: calculated('区县意见', 'Opinion of the district', 'text'),
        consent: calculated('当事企业意见', 'The firm', 'text'),
        cityDecision: choice(
          '入选结论',
          'Decision',
          words({ 入选: 'Selected', 修改后入选: 'Selected once revised', 不入选: 'Not selected' }),
        ),
        publishedIn: choices(
          '推广形式',
          'Published in',
          words({ 汇编: 'Collection', 现场会: 'On-site meeting', 新闻报道: 'News', 官网: 'Web site' }),
        ).when({ field: 'cityDecision', is: ['入选', '修改后入选'] }),
        reason: reasonUnless('cityDecision', '入选'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'caseTitle'),
    ...textFact(context, 'districtReview'),
    ...textFact(context, 'consent'),
  }),
}
