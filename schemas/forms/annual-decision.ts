import { calculated } from '#schemas/fields/calculated.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, textFact } from '#schemas/forms/facts.ts'
import { bandChoice } from '#schemas/reference/annual-terms.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const NONE = '无'

/** 年度等次审定: the meeting. Facts the context brings: evalYear, total, rank, rated, quota, placesLeft (numbers), threeBands, proposedBand, vetoes (texts as one), ranking (text). */
export const annualDecision: Form = {
  id: 'annual-decision',
  version: 1,
  code: 'F12-4',
  title: '年度等次审定',
  en: 'Decision on the result of the year',
  decision: 'band',
  confirm: 'code',
  sections: [
    section({
      id: 'meeting',
      title: '会议情况',
      en: 'The meeting',
      fields: {
        minutesNo: text('会议纪要编号', 'Number of the minutes').atMost(60),
        meetingDate: date('会议日期', 'Meeting date').notAfterToday(),
      },
    }),
    section({
      id: 'band',
      title: '等次',
      en: 'Result',
      intro: '等次按得分、优秀名额和否决情形提出；会议可以调整，调整须写明理由并存档。',
      introEn:
        'The result follows from score, quota and vetoes; the meeting may change it with a written reason, which is kept.',
      fields: {
        evalYear: calculated('评价年度', 'Year', 'number'),
        total: calculated('最终得分', 'Final score', 'number', '分'),
        rank: calculated('排名', 'Rank', 'number'),
        rated: calculated('参评园区', 'Parks rated', 'number', '家'),
        quota: calculated('优秀名额', 'Places for excellent', 'number', '家'),
        vetoes: calculated('否决情形', 'Vetoes', 'text'),
        proposedBand: calculated('按规则提出的等次', 'Result by the rules', 'text'),
        ranking: calculated('全市排名', 'Ranking of the city', 'text'),
        band: bandChoice('审定等次', 'Decided result'),
        overrideReason: longText('调整理由', 'Reason for another result').atLeast(20).atMost(1000).optional(),
      },
    }),
  ],
  rules: [
    rule(
      'override-reason',
      {
        zh: '审定等次与按规则提出的等次不同的，填写调整理由',
        en: 'Give a reason where the result differs from the one by the rules',
      },
      ({ band, proposedBand, overrideReason }) =>
        when(
          band !== undefined &&
            proposedBand !== undefined &&
            band !== proposedBand &&
            overrideReason === undefined,
          'overrideReason',
          'band',
        ),
    ),
    rule(
      'veto-fails',
      { zh: '有否决情形的，等次只能是不合格', en: 'With a veto the result can only be failed' },
      ({ vetoes, band }) => when(vetoes !== NONE && band !== undefined && band !== '不合格', 'band'),
    ),
    rule(
      'quota',
      {
        zh: '优秀名额已满，不能再审定为优秀；确需调整的，先调整其他园区的等次',
        en: 'The places for excellent are taken: change the result of another park first',
      },
      ({ band }, { placesLeft }) =>
        when(band === '优秀' && typeof placesLeft === 'number' && placesLeft < 1, 'band'),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'minutes',
      label: '会议纪要',
      en: 'Minutes',
      required: false,
      accept: ['pdf'],
      most: 2,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...numberFact(context, 'evalYear'),
    ...numberFact(context, 'total'),
    ...numberFact(context, 'rank'),
    ...numberFact(context, 'rated'),
    ...numberFact(context, 'quota'),
    vetoes: typeof context.vetoes === 'string' && context.vetoes !== '' ? context.vetoes : NONE,
    ...textFact(context, 'proposedBand'),
    ...textFact(context, 'ranking'),
  }),
}
