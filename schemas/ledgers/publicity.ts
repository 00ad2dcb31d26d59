import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { text } from '#schemas/fields/text.ts'
import { ledger, proof } from '#schemas/ledgers/ledger.ts'

export const publicity = ledger({
  code: 'L13',
  id: 'publicity',
  title: '宣传报道台账',
  en: 'Publicity',
  names: ['headline'],
  aliases: { media: ['媒体名称'], publishedOn: ['报道日期'], practice: ['案例'] },
  fields: {
    headline: text('标题', 'Headline').between(2, 120),
    media: text('媒体', 'Medium').between(2, 60),
    level: choice(
      '级别',
      'Level',
      words({ 国家级: 'National', 市级: 'Municipal', 区县级: 'District', 其他: 'Other' }),
    ),
    publishedOn: date('日期', 'Date').notAfterToday(),
    link: text('链接', 'Link')
      .atMost(300)
      .matching(
        /^https?:\/\/\S+$/,
        '网址，例如 https://news.example.cn/a/1',
        'an address, like https://news.example.cn/a/1',
      )
      .optional(),
    practice: text('关联案例', 'Case it is about').atMost(80).optional(),
  },
  evidence: proof('报道截图', 'Screenshot'),
})
