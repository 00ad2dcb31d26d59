import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { text } from '#schemas/fields/text.ts'
import { corrections } from '#schemas/forms/corrections.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

export const conclusion = section({
  id: 'conclusion',
  title: '审查结论',
  en: 'Conclusion',
  intro: '退回补正不等于不通过：园区更正后直接回到本环节。通过或不通过由复核人复核后生效。',
  introEn:
    'A return for correction is not a failure: once corrected, the application comes straight back here. To pass or to fail takes effect when the rechecker agrees.',
  fields: {
    conclusion: choice(
      '审查结论',
      'Conclusion',
      words({ 通过: 'Pass', 退回补正: 'Return for correction', 不通过: 'Fail' }),
    ),
    reason: reasonUnless('conclusion', '通过'),
    corrections: corrections({ field: 'conclusion', is: ['退回补正'] }),
    reviewer: text('审查人', 'Reviewer').system(),
    rechecker: choice('复核人', 'Rechecker', optionsFrom('recheckers')).when({
      field: 'conclusion',
      is: ['通过', '不通过'],
    }),
    reviewedOn: date('审查日期', 'Reviewed on').system(),
  },
})
