import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { date } from '#schemas/fields/date.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { period } from '#schemas/fields/period.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { section } from '#schemas/section.ts'

/** A small form with everything the operations must get right. */
export const sample: Form = {
  id: 'sample',
  version: 1,
  code: 'F00',
  title: '样表',
  en: 'Sample',
  sections: [
    section({
      id: 'a',
      title: '甲',
      en: 'A',
      fields: {
        number: text('编号', 'Number').system(),
        name: text('名称', 'Name').between(2, 10),
        tenure: choice('性质', 'Tenure', words({ 自有: 'Owned', 租赁: 'Leased' })),
        leaseEndOn: date('到期日', 'Lease end').when({ field: 'tenure', is: ['租赁'] }),
        leaseNote: longText('说明', 'Note').when({ field: 'leaseEndOn', not: ['2030-01-01'] }),
        used: integer('已用', 'Used'),
        total: integer('总数', 'Total'),
        rate: calculated('比率', 'Rate', 'number', '%'),
      },
    }),
    section({
      id: 'b',
      title: '乙',
      en: 'B',
      fields: {
        tags: choices('标签', 'Tags', words({ 一: 'One', 二: 'Two' })).optional(),
        agreed: yesNo('同意', 'Agreed'),
        plan: period('起止', 'Plan').optional(),
        staff: table('人员', 'Staff', {
          name: text('姓名', 'Name'),
          outside: yesNo('外聘', 'Outside'),
          employer: text('单位', 'Employer').when({ field: 'outside', is: [true] }),
        }).optional(),
        years: table('年度', 'Years', {
          year: integer('年', 'Year').system(),
          goal: integer('目标', 'Goal'),
        }).presetFor(({ today }) => [{ year: Number(today.slice(0, 4)) }]),
      },
    }),
  ],
  rules: [
    {
      id: 'R1',
      messages: [{ code: 'R1', zh: '已用不能大于总数', en: 'Used must not exceed total' }],
      check: ({ used, total }) =>
        typeof used === 'number' && typeof total === 'number' && used > total
          ? [
              {
                path: 'used',
                also: ['total'],
                code: 'R1',
                zh: '已用不能大于总数',
                en: 'Used must not exceed total',
              },
            ]
          : [],
    },
  ],
  advice: [],
  attachments: [
    { key: 'licence', label: '营业执照', en: 'Business licence', required: true, accept: ['pdf'], most: 1 },
    {
      key: 'lease',
      label: '租赁合同',
      en: 'Lease',
      required: true,
      accept: ['pdf'],
      most: 2,
      when: { field: 'tenure', is: ['租赁'] },
    },
  ],
  together: [['used', 'total']],
  compute: (answers) => {
    const { rate: _, ...rest } = answers
    const { used, total } = answers
    return typeof used === 'number' && typeof total === 'number' && total > 0
      ? { ...rest, rate: Math.round((used / total) * 100) }
      : rest
  },
}

export const FULL = {
  number: 'N-1',
  name: '样例园区',
  tenure: '租赁',
  leaseEndOn: '2029-12-31',
  leaseNote: '已签续租意向',
  used: 3,
  total: 4,
  rate: 75,
  tags: ['一'],
  agreed: true,
  plan: { from: '2026-01-01', to: '2026-12-31' },
  staff: [
    { name: '甲某', outside: false },
    { name: '乙某', outside: true, employer: '某所' },
  ],
  years: [{ year: 2026, goal: 40 }],
}
