import { calculated, shownWhen, summing } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact } from '#schemas/forms/facts.ts'
import { judgedItems, judgedRules, totalJudged } from '#schemas/forms/score-sheet/judged.ts'
import { section } from '#schemas/section.ts'

const AGAIN = { field: 'decision', is: ['重新评分'] }

/** 偏差说明. Facts the context brings: ownTotal, judged ({ item, name, max }). What others gave is not shown. */
export const scoreDeviation: Form = {
  id: 'score-deviation',
  version: 1,
  code: 'F04-2',
  title: '评分偏差说明',
  en: 'Explanation of a deviating score sheet',
  decision: 'decision',
  confirm: 'code',
  sections: [
    section({
      id: 'deviation',
      title: '偏差处理',
      en: 'Deviation',
      intro: '您的评分与专家组评分差异较大，请说明理由，或重新评分一次。原评分表保留，不因偏差而被剔除。',
      introEn:
        'Your scores differ widely from those of the panel. Explain them, or score once more. Your sheet is kept and is not left out because it differs.',
      fields: {
        ownTotal: calculated('本人定性得分合计', 'Your total of the judged scores', 'number', '分'),
        decision: choice(
          '处理方式',
          'Action',
          words({ 说明理由: 'Explain the scores', 重新评分: 'Score again' }),
        ),
        explanation: longText('理由说明', 'Explanation')
          .atLeast(20)
          .when({ field: 'decision', is: ['说明理由'] }),
        judgedItems: judgedItems(AGAIN),
        totalJudged: shownWhen(
          summing(
            calculated('重新评分合计', 'Total of the new scores', 'number', '分'),
            'judgedItems',
            'score',
          ),
          AGAIN,
        ),
      },
    }),
  ],
  rules: judgedRules,
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...numberFact(context, 'ownTotal'),
    ...totalJudged(answers),
  }),
}
