import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 复核受理. Facts the context brings: reviewers (options; nobody who took part in the first decision), appealFacts (text). */
export const appealAcceptance: Form = {
  id: 'appeal-acceptance',
  version: 1,
  code: 'F17-1',
  title: '复核受理意见',
  en: 'Acceptance of an appeal',
  decision: 'decision',
  sections: [
    section({
      id: 'acceptance',
      title: '受理意见',
      en: 'Acceptance',
      fields: {
        appealFacts: longText('申请的事实与理由', 'Facts and reasons of the appeal').atMost(3000).system(),
        decision: choice('受理决定', 'Decision', words({ 受理: 'Accept', 不予受理: 'Do not accept' })),
        reason: reasonUnless('decision', '受理'),
        panel: table('复核人员', 'Reviewers', {
          reviewer: choice('复核人', 'Reviewer', optionsFrom('reviewers')),
        })
          .rows(3, 9)
          .distinct(['reviewer'], '同一复核人只列一次', 'List each reviewer once')
          .when({ field: 'decision', is: ['受理'] })
          .help('不少于 3 人，均未参与原决定', 'Three or more, none of whom took part in the first decision'),
        acceptedOn: date('受理日期', 'Decided on').system(),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'appealFacts'),
    acceptedOn: context.today,
  }),
}
