import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { extraRules, extras, withTotals } from '#schemas/forms/annual-review/extras.ts'
import { scores } from '#schemas/forms/annual-review/scores.ts'
import { numberFact, rowsFact } from '#schemas/forms/facts.ts'
import { ANNUAL_VETOES } from '#schemas/reference/vetoes.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const verdict = section({
  id: 'verdict',
  title: '否决情形与评价意见',
  en: 'Vetoes and opinion',
  fields: {
    selfChecked: calculated(
      '园区自查、区县核查和系统记录提示的情形',
      'Grounds named by the park, the district and the records',
      'text',
    ),
    vetoHits: choices('认定的否决情形', 'Vetoes found', ANNUAL_VETOES)
      .optional()
      .help('没有的不勾选；有任何一项即为不合格', 'Tick none if there is none; a single one means failed'),
    vetoBasis: longText('认定依据', 'Basis of the vetoes').atMost(1000).optional(),
    reviewOpinion: longText('评价意见', 'Opinion').atLeast(80).atMost(2000),
    handedIn: unseen(choice('处理', 'Handed in', words({ 已评审: 'Reviewed' })).system()),
  },
})

/**
 * 年度评价评审表. Facts the context brings: evalYear, quantScores and judged ({ item, name, points, max }), baseScore,
 * bonusCap, bonusItems and deductionItems ({ item, name, each, suggested, basis }; deductions are negative), selfChecked (text).
 */
export const annualReview: Form = {
  id: 'annual-review',
  version: 1,
  code: 'F12',
  title: '年度评价评审表',
  en: 'Annual evaluation',
  decision: 'handedIn',
  sections: [scores, extras, verdict],
  rules: [
    ...extraRules,
    rule(
      'veto-basis',
      { zh: '认定否决情形的，填写依据', en: 'Give the basis of a veto' },
      ({ vetoHits, vetoBasis }) =>
        when(Array.isArray(vetoHits) && vetoHits.length > 0 && vetoBasis === undefined, 'vetoBasis'),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'opinions',
      label: '评审意见汇总',
      en: 'Opinions of the reviewers',
      required: false,
      accept: ['pdf'],
      most: 5,
    },
  ],
  compute: (answers, context) =>
    withTotals(context, {
      ...answers,
      ...numberFact(context, 'evalYear'),
      quantScores: [...rowsFact(context, 'quantScores', ['item', 'name', 'points', 'max'])],
      judged: [...rowsFact(context, 'judged', ['item', 'name', 'points', 'max'])],
      ...numberFact(context, 'baseScore'),
      selfChecked:
        typeof context.selfChecked === 'string' && context.selfChecked !== '' ? context.selfChecked : '无',
      handedIn: '已评审',
    }),
}
