import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { integer } from '#schemas/fields/integer.ts'
import { text } from '#schemas/fields/text.ts'
import { corrections } from '#schemas/forms/corrections.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

const SIGNED = { field: 'decision', is: ['推荐', '不予推荐'] }

export const opinion = section({
  id: 'opinion',
  title: '推荐意见',
  en: 'Recommendation',
  intro: '退回补正不等于不予推荐：园区更正后直接回到本环节。推荐或不予推荐由签发人复核后生效。',
  introEn:
    'A return for correction is not a refusal: once corrected, the application comes straight back here. The recommendation takes effect when the signer agrees.',
  fields: {
    decision: choice(
      '推荐结论',
      'Recommendation',
      words({ 推荐: 'Recommend', 退回补正: 'Return for correction', 不予推荐: 'Do not recommend' }),
    ),
    reason: reasonUnless('decision', '推荐'),
    corrections: corrections({ field: 'decision', is: ['退回补正'] }),
    districtRank: integer('区县推荐排序', 'Rank within the district')
      .between(1, 99)
      .optional()
      .when({ field: 'decision', is: ['推荐'] })
      .help(
        '本批次推荐多个园区时填写，同一区县不重复',
        'When the district recommends more than one park in this batch; each rank once',
      ),
    officialLetterNo: text('推荐文件文号', 'Number of the letter of recommendation')
      .matching(
        /〔20\d{2}〕\d{1,4}号$/,
        '文号，例如 区经信发〔2026〕12号',
        'a letter number, like 区经信发〔2026〕12号',
      )
      .when({ field: 'decision', is: ['推荐'] }),
    handler: text('经办人', 'Handler').system(),
    signer: choice('签发人', 'Signer', optionsFrom('signers')).when(SIGNED),
    signedOn: date('签发日期', 'Signed on').notAfterToday().when(SIGNED),
  },
})
