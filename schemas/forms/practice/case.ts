import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { date } from '#schemas/fields/date.ts'
import { email } from '#schemas/fields/email.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form, Section } from '#schemas/form.ts'
import { ECOSYSTEMS } from '#schemas/reference/code-lists.ts'
import { section } from '#schemas/section.ts'

/** The text of a case; the same when it is written and when it is revised. Source: F15. */
export const caseSection: Section = section({
  id: 'case',
  title: '案例',
  en: 'Case',
  fields: {
    caseTitle: text('案例名称', 'Title').atMost(30),
    caseType: choice(
      '案例类别',
      'Kind',
      // source: 渝经信中小〔2024〕36号 四（三）
      words({
        成功做法: 'Good practice',
        创新举措: 'New measure',
        '优秀案例（企业成长）': 'Growth of a firm',
      }),
    ),
    ecosystem: choices('所属生态', 'Ecosystems', ECOSYSTEMS),
    background: longText('背景与问题', 'Background').atLeast(20).atMost(500),
    practice: longText('主要做法', 'What was done').atLeast(50).atMost(1500),
    results: table('成效', 'Results', {
      indicator: text('指标', 'Indicator').atMost(60),
      before: text('之前', 'Before').atMost(40),
      after: text('之后', 'After').atMost(40),
      source: text('数据来源', 'Source').atMost(60),
    }).rows(1, 12),
    replicable: longText('可复制性', 'What others can take from it').atLeast(10).atMost(400),
    media: table('宣传报道', 'Media', {
      outlet: text('媒体', 'Medium').atMost(60),
      level: choice('级别', 'Level', words({ 中央: 'National', 市级: 'City', 区县: 'District' })),
      headline: text('标题', 'Headline').atMost(120),
      on: date('日期', 'Date').notAfterToday(),
      url: text('链接', 'Link').atMost(300).optional(),
    })
      .rows(1, 10)
      .optional(),
  },
})

/** 优秀案例申报表. */
export const practiceCase: Form = {
  id: 'practice-case',
  version: 1,
  code: 'F15',
  title: '优秀案例申报表',
  en: 'Best-practice case',
  sections: [
    caseSection,
    section({
      id: 'firm',
      title: '当事企业',
      en: 'Firm named',
      fields: {
        namesFirm: yesNo('案例是否点名企业', 'A firm is named'),
        firmName: text('企业名称', 'Name of the firm')
          .atMost(100)
          .when({ field: 'namesFirm', is: [true] }),
        firmEmail: email('企业联系邮箱', 'Address of the firm')
          .help('将向该邮箱征求企业同意公开', 'The firm is asked for its consent at this address')
          .when({ field: 'namesFirm', is: [true] }),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'proof',
      label: '照片、证明材料',
      en: 'Photographs and proof',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 10,
    },
  ],
}
