import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { section } from '#schemas/section.ts'

export const conclusion = section({
  id: 'conclusion',
  title: '核查结论',
  en: 'Conclusion',
  fields: {
    findings: longText('发现问题', 'Findings').atMost(2000),
    correctedFacts: table('与申报不符的数据', 'Figures that differ from the application', {
      item: text('数据项', 'Figure').atMost(60),
      declared: text('申报值', 'Declared').atMost(60),
      found: text('核实值', 'Found').atMost(60),
    })
      .rows(1, 40)
      .optional(),
    conclusion: choice(
      '核查结论',
      'Conclusion',
      words({ 与申报一致: 'As declared', 基本一致: 'Largely as declared', 不一致: 'Not as declared' }),
    ),
    signatures: text('核查组签名', 'Signatures of the team')
      .atMost(300)
      .help('填写全体成员姓名，用顿号分隔', 'Names of all members, separated by commas'),
  },
})
