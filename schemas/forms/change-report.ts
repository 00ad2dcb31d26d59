import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { addMonths, isDay } from '#schemas/fields/day.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const MONTHS = 3

const TYPES = words({
  园区更名: 'New name of the park',
  运营机构更名: 'New name of the operator',
  运营机构变更: 'Another operator',
  法定代表人: 'Legal representative',
  '空间范围（四至）': 'Boundary',
  主导产业: 'Lead industries',
  合并重组: 'Merger or reorganisation',
  其他: 'Other',
})

// source: 渝经信中小〔2024〕36号 二、三（一）
const CONDITIONS = words({
  运营管理机构具有独立法人资格: 'The operator is an independent legal person',
  '四至界限清晰、集中连片': 'Clear boundary, one connected space',
  '主导产业2—3个、特色鲜明': 'Two or three distinct lead industries',
  以培育初创型中小企业为目标: 'Its aim is to raise start-ups',
  生态服务体系持续运行: 'The ecosystems keep working',
  无一票否决情形: 'No ground for a veto',
})

/** 重大事项变更报告. Facts the context brings: current (by kind of change, what held before), attachments. */
export const changeReport: Form = {
  id: 'change-report',
  version: 1,
  code: 'F16',
  title: '重大事项变更报告',
  en: 'Report of a change',
  sections: [
    section({
      id: 'change',
      title: '变更',
      en: 'Change',
      fields: {
        changeType: choice('变更事项', 'What changed', TYPES),
        before: calculated('变更前', 'Before', 'text'),
        after: text('变更后', 'After').atMost(200),
        changedOn: date('变更日期', 'Changed on').notAfterToday(),
        reason: longText('变更原因', 'Reason').atLeast(5),
        stillMeets: table('是否仍符合认定条件', 'Still meets the conditions', {
          condition: choice('认定条件', 'Condition', CONDITIONS).system(),
          meets: yesNo('是否符合', 'Met'),
          note: text('说明', 'Note').atMost(200).optional(),
        })
          .preset(CONDITIONS.map(({ value }) => ({ condition: value })))
          .named('condition'),
      },
    }),
  ],
  rules: [
    rule(
      'unchanged',
      { zh: '变更后与变更前相同，不需要报告', en: 'Nothing changed: before and after are the same' },
      ({ before, after }) => when(before !== undefined && before === after, 'after'),
    ),
    rule(
      'unmet-note',
      { zh: '不符合的认定条件，填写说明', en: 'Explain a condition that is no longer met' },
      ({ stillMeets }) =>
        rowsOf(stillMeets).flatMap(({ meets, note }, i) =>
          when(meets === false && note === undefined, `stillMeets.${i}.note`),
        ),
    ),
  ],
  advice: [
    rule(
      'R1.late',
      {
        zh: '变更已超过 3 个月，属逾期报告，将进行核查',
        en: 'The change is more than three months old: the report is late and will be checked',
      },
      ({ changedOn }, { today }) =>
        when(isDay(changedOn) && addMonths(changedOn, MONTHS) < today, 'changedOn'),
    ),
  ],
  attachments: [
    {
      key: 'proof',
      label: '登记机关变更证明',
      en: 'Proof of the change by the registrar',
      required: true,
      accept: ['pdf', 'jpg', 'png'],
      most: 5,
      when: { field: 'changeType', is: ['运营机构更名', '运营机构变更', '法定代表人', '合并重组'] },
    },
  ],
  compute: (answers, context) => ({ ...answers, before: beforeOf(answers, context) }),
}

function beforeOf({ changeType }: Answers, { current }: FormContext): string | undefined {
  if (typeof current !== 'object' || current === null || typeof changeType !== 'string') return undefined
  const found = Object.entries(current).find(([type]) => type === changeType)
  return typeof found?.[1] === 'string' ? found[1] : undefined
}
