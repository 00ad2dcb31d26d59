import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, rowsFact } from '#schemas/forms/facts.ts'
import { judgedRules, totalJudged } from '#schemas/forms/score-sheet/judged.ts'
import { handling, SCORES, scores } from '#schemas/forms/score-sheet/shared.ts'
import { section } from '#schemas/section.ts'

/** 年度评价定性评分表. Facts the context brings: evalYear, judged ({ item, name, max, anchors }), quant ({ item, name, points, max }). */
export const annualJudgement: Form = {
  id: 'annual-judgement',
  version: 1,
  code: 'F12-2',
  title: '年度评价定性评分表',
  en: 'Judged items of the year',
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
        evalYear: calculated('评价年度', 'Year', 'number'),
        ...handling.fields,
      },
    }),
    section({
      id: 'scores',
      title: '评分',
      en: 'Scores',
      fields: scores,
    }),
    section({
      id: 'opinion',
      title: '评审意见',
      en: 'Opinion',
      fields: {
        strengths: longText('主要成效', 'What went well').atLeast(20).atMost(500).when(SCORES),
        weaknesses: longText('存在不足与改进建议', 'What should be better')
          .atLeast(20)
          .atMost(500)
          .when(SCORES)
          .help(
            '汇总后反馈园区，请不要写本人姓名',
            'Goes to the park in one summary; do not write your name',
          ),
        doubts: longText('对数据或否决情形的疑问', 'Doubts about data or a veto')
          .atMost(500)
          .optional()
          .when(SCORES)
          .help('转市级核对，不影响本表得分', 'Goes to the city for checking; it does not change the scores'),
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
      ...numberFact(context, 'evalYear'),
      ...(quantView.length > 0 ? { quantView: [...quantView] } : {}),
      ...totalJudged(answers),
      signedAt: context.today,
    }
  },
}
