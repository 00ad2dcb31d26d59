import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { Option } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, textFact, textsFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

const MEASURES: readonly Option[] = words({
  警示: 'Warning',
  责令整改: 'Rectification',
  启动撤销程序: 'Begin the removal of the title',
  不采取措施: 'No measure',
})

/** 年度结果运用: what follows for the title, decided by a person. Facts the context brings: evalYear, band, total, history (text), measures (texts that the rules allow). */
export const annualConsequence: Form = {
  id: 'annual-consequence',
  version: 1,
  code: 'F12-5',
  title: '年度评价结果运用',
  en: 'What follows from the result of the year',
  decision: 'measure',
  sections: [
    section({
      id: 'consequence',
      title: '结果运用',
      en: 'What follows',
      intro: '年度合格但不高于 65 分的，可予警示；首次不合格的，责令整改；连续两年不合格的，启动撤销程序。',
      introEn:
        'Passed with 65 or less may bring a warning; the first failure a rectification; the second in a row the removal of the title.',
      fields: {
        evalYear: calculated('评价年度', 'Year', 'number'),
        band: calculated('等次', 'Result', 'text'),
        total: calculated('最终得分', 'Final score', 'number', '分'),
        history: calculated('历年等次', 'Results of earlier years', 'text'),
        measure: choice('处理措施', 'Measure', (context) => {
          const allowed = textsFact(context, 'measures')
          return MEASURES.filter(({ value }) => allowed.includes(value) || value === '不采取措施')
        }).remembering(MEASURES),
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
    ...textFact(context, 'band'),
    ...numberFact(context, 'total'),
    history: typeof context.history === 'string' && context.history !== '' ? context.history : '无',
  }),
}
