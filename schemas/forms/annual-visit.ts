import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

/** 年度评价现场核查记录. Facts the context brings: evalYear, attachments. */
export const annualVisit: Form = {
  id: 'annual-visit',
  version: 1,
  code: 'F12-3',
  title: '年度评价现场核查记录',
  en: 'Visit of the year',
  decision: 'conclusion',
  sections: [
    section({
      id: 'visit',
      title: '现场核查',
      en: 'Visit',
      fields: {
        evalYear: calculated('评价年度', 'Year', 'number'),
        visitDate: date('核查日期', 'Visited on').notAfterToday(),
        team: table('核查人员', 'Team', {
          name: text('姓名', 'Name').atMost(20),
          unit: text('单位', 'Unit').atMost(60),
        })
          .rows(2, 20)
          .distinct(['name', 'unit'], '同一人只列一次', 'List each person once'),
        differences: table('与核验值不符的数据', 'Figures that differ from the verified ones', {
          item: text('数据项', 'Figure').atMost(60),
          declared: text('核验值', 'Verified').atMost(60),
          found: text('现场值', 'Found').atMost(60),
        })
          .rows(1, 40)
          .optional(),
        conclusion: choice(
          '核查结论',
          'Conclusion',
          words({ 相符: 'As verified', 基本相符: 'Largely as verified', 不相符: 'Not as verified' }),
        ),
        findings: longText('核查情况', 'Findings').atLeast(20).atMost(2000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'photos',
      label: '现场照片',
      en: 'Photographs of the site',
      required: false,
      accept: ['jpg', 'png', 'pdf'],
      most: 30,
    },
  ],
  compute: (answers, context) => ({ ...answers, ...numberFact(context, 'evalYear') }),
}
