import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { rowsFact } from '#schemas/forms/facts.ts'
import { judgedRules, totalJudged } from '#schemas/forms/score-sheet/judged.ts'
import { handling, SCORES, scores } from '#schemas/forms/score-sheet/shared.ts'
import { section } from '#schemas/section.ts'

/** 专家评分表. Facts the context brings: judged ({ item, name, max }), quant ({ item, name, points, max }). */
export const scoreSheet: Form = {
  id: 'score-sheet',
  version: 1,
  code: 'F04',
  title: '专家评分表',
  en: 'Expert score sheet',
  decision: 'decision',
  begins: { decision: '提交评分' },
  confirm: 'code',
  sections: [
    section({
      id: 'intent',
      title: '处理',
      en: 'What you do',
      intro: handling.intro,
      introEn: handling.introEn,
      fields: {
        ...handling.fields,
      },
    }),
    section({
      id: 'scores',
      title: '评分',
      en: 'Scores',
      fields: {
        ...scores,
        objections: table('对定量数据的异议', 'Doubts about computed data', {
          item: text('指标', 'Indicator').atMost(60),
          reason: longText('理由', 'Reason').atLeast(5).atMost(500),
        })
          .rows(1, 40)
          .optional()
          .when(SCORES)
          .help(
            '转市级经办人核对，不影响本表得分',
            'Goes to the city officer for checking; it does not change the scores',
          ),
      },
    }),
    section({
      id: 'opinion',
      title: '评审意见',
      en: 'Opinion',
      fields: {
        strengths: longText('主要优点', 'Strengths').atLeast(30).atMost(500).when(SCORES),
        weaknesses: longText('主要不足', 'Weaknesses').atLeast(30).atMost(500).when(SCORES),
        advice: longText('发展建议', 'Advice').optional().when(SCORES),
        recommendLevel: choice(
          '推荐意见',
          'Recommendation',
          words({
            优先支持: 'Support first',
            支持: 'Support',
            有条件支持: 'Support with conditions',
            不支持: 'Do not support',
          }),
        ).when(SCORES),
        vetoSuspicion: longText('疑似否决情形', 'Suspected ground for a veto')
          .optional()
          .when(SCORES)
          .help('启动核查，不计入评分', 'Starts a check; it is not part of the scores'),
        signedAt: unseen(calculated('签名时间', 'Signed on', 'text')),
      },
    }),
  ],
  rules: judgedRules,
  advice: [],
  attachments: [],
  compute: (answers, context) => {
    const quantView = rowsFact(context, 'quant', ['item', 'name', 'points', 'max'])
    return {
      ...answers,
      ...(quantView.length > 0 ? { quantView: [...quantView] } : {}),
      ...totalJudged(answers),
      signedAt: context.today,
    }
  },
}
