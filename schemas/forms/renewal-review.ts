import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, rowsFact, textFact, yesNoFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

export const RENEWED = '延续三年'

/** 到期复核. Facts the context brings: titleNo, validTo, newValidTo, results ({ year, score, band }), average, lastBand, eligible. */
export const renewalReview: Form = {
  id: 'renewal-review',
  version: 1,
  code: 'F07-6',
  title: '称号到期复核意见',
  en: 'Review of a title before it runs out',
  decision: 'decision',
  confirm: 'code',
  sections: [
    section({
      id: 'record',
      title: '有效期内评价情况',
      en: 'Evaluations so far',
      intro: '延续条件：有效期内年度绩效评价平均分不低于 70 分，且最近一次不为不合格。',
      introEn: 'A title is extended when its evaluations average 70 or more and the last one was not failed.',
      fields: {
        titleNo: calculated('家园编号', 'Number of the title', 'text'),
        validTo: calculated('有效期止', 'Valid to', 'text'),
        results: table('年度绩效评价', 'Annual evaluations', {
          year: text('年度', 'Year').system(),
          score: decimal('得分', 'Score', '分').system(),
          band: text('等次', 'Band').system(),
        })
          .presetFor((context) => rowsFact(context, 'results', ['year', 'score', 'band']))
          .optional(),
        average: calculated('平均分', 'Average', 'number', '分'),
        lastBand: calculated('最近一次等次', 'Last band', 'text'),
        eligible: calculated('是否符合延续条件', 'Meets the conditions', 'yes-no'),
      },
    }),
    section({
      id: 'review',
      title: '复核意见',
      en: 'Review',
      fields: {
        opinion: longText('复核意见', 'Opinion').atLeast(10),
        decision: choice(
          '复核结果',
          'Result',
          words({ [RENEWED]: 'Extend by three years', 不再延续: 'Do not extend' }),
        ),
        newValidTo: calculated('延续后的有效期止', 'Would then be valid to', 'text'),
        reason: reasonUnless('decision', RENEWED),
      },
    }),
  ],
  rules: [
    rule(
      'eligible',
      {
        zh: '不符合延续条件的，不能延续',
        en: 'A title that does not meet the conditions cannot be extended',
      },
      ({ eligible, decision }) => when(eligible === false && decision === RENEWED, 'decision'),
    ),
  ],
  advice: [
    rule(
      'no-results',
      {
        zh: '有效期内没有年度绩效评价结果，请在复核意见中说明',
        en: 'There is no evaluation yet: say in the opinion what the review rests on',
      },
      ({ results, decision }) => when(decision === RENEWED && rowsOf(results).length === 0, 'opinion'),
    ),
  ],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'titleNo'),
    ...textFact(context, 'validTo'),
    ...textFact(context, 'newValidTo'),
    ...numberFact(context, 'average'),
    ...textFact(context, 'lastBand'),
    ...yesNoFact(context, 'eligible'),
  }),
}
