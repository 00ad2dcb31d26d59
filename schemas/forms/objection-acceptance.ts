import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 异议受理. Facts the context brings: objectionFacts (text), handlers (options; officers who did not review the park). */
export const objectionAcceptance: Form = {
  id: 'objection-acceptance',
  version: 1,
  code: 'F06-2',
  title: '异议受理意见',
  en: 'Acceptance of an objection',
  decision: 'decision',
  sections: [
    section({
      id: 'acceptance',
      title: '受理意见',
      en: 'Acceptance',
      intro: '公示期满后收到或匿名的来信不作为异议，转为线索处理。',
      introEn: 'A letter that is late or anonymous is no objection; it is kept as a lead.',
      fields: {
        objectionFacts: longText('异议事实与理由', 'Facts and reasons').atMost(3000).system(),
        decision: choice(
          '受理决定',
          'Decision',
          words({ 受理: 'Accept', 不予受理: 'Do not accept', 转线索: 'Keep as a lead' }),
        ),
        refusalGround: choice(
          '不予受理情形',
          'Ground for not accepting',
          words({
            匿名: 'Anonymous',
            无证据: 'No evidence',
            逾期: 'Late',
            与公示内容无关: 'Not about the notice',
          }),
        ).when({ field: 'decision', is: ['不予受理'] }),
        reason: reasonUnless('decision', '受理'),
        handler: choice('承办人', 'Handler', optionsFrom('handlers'))
          .optional()
          .when({ field: 'decision', is: ['受理'] })
          .help('不能是审查过该园区的人员', 'Not an officer who reviewed the park'),
        decidedOn: date('决定日期', 'Decided on').system(),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'objectionFacts'),
    decidedOn: context.today,
  }),
}
