import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, rowsFact } from '#schemas/forms/facts.ts'
import { meeting } from '#schemas/forms/panel-opinion/meeting.ts'
import { section } from '#schemas/section.ts'

/** 专家组意见, by the leader of the panel. Facts the context brings: trimmedMean, finalScore, deviations ({ sheet, note }). */
export const panelOpinion: Form = {
  id: 'panel-opinion',
  version: 1,
  code: 'F04-3',
  title: '专家组评审意见',
  en: 'Opinion of the panel',
  decision: 'decision',
  sections: [
    section({
      id: 'summary',
      title: '评分汇总',
      en: 'Summary of the scores',
      fields: {
        trimmedMean: calculated('定性平均分', 'Mean of the judged scores', 'number', '分'),
        finalScore: calculated('综合得分', 'Total score', 'number', '分'),
        deviationNotes: table('偏差说明', 'Deviating sheets', {
          sheet: text('评分表', 'Sheet').system(),
          note: longText('专家说明', 'What the expert says').system(),
          view: text('专家组看法', 'View of the panel').atMost(300).optional(),
        })
          .presetFor((context) => rowsFact(context, 'deviations', ['sheet', 'note']))
          .optional(),
      },
    }),
    meeting,
    section({
      id: 'opinion',
      title: '专家组意见',
      en: 'Opinion of the panel',
      fields: {
        groupOpinion: longText('专家组意见', 'Opinion of the panel').atLeast(50).atMost(2000),
        decision: choice('处理', 'Action', words({ 签署: 'Sign' })),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'signedPage',
      label: '专家签名页（线下签名的）',
      en: 'Page of signatures, if signed on paper',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 5,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...numberFact(context, 'trimmedMean'),
    ...numberFact(context, 'finalScore'),
  }),
}
