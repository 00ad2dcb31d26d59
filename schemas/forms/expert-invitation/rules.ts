import type { Answers } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { rule, when } from '#schemas/rule.ts'

export const rules: readonly Rule[] = [
  rule(
    'R1.contradiction',
    {
      zh: '已勾选应回避情形，不能同时声明无利害关系',
      en: 'With a ground ticked you cannot declare that there is no tie',
    },
    (answers) => when(answers.relationNone === true && ticks(answers), 'relationNone', 'relationItems'),
  ),
  rule(
    'R1.accept',
    {
      zh: '有利害关系或勾选应回避情形的，不能接受评审，应选择“回避”',
      en: 'With a tie or a ground ticked you cannot accept; choose to step aside',
    },
    (answers) =>
      when(
        answers.decision === '接受' && (answers.relationNone === false || ticks(answers)),
        'decision',
        'relationNone',
        'relationItems',
      ),
  ),
  rule(
    'recusal-ground',
    {
      zh: '选择“回避”的，勾选至少一项应回避情形或填写情形说明',
      en: 'To step aside, tick at least one ground or explain',
    },
    (answers) =>
      when(
        answers.decision === '回避' && !ticks(answers) && answers.relationNote === undefined,
        'relationItems',
        'relationNote',
      ),
  ),
  rule(
    'other-explained',
    { zh: '勾选“其他”的，填写情形说明', en: 'Explain what the other ground is' },
    (answers) => when(items(answers).includes('其他') && answers.relationNote === undefined, 'relationNote'),
  ),
]

function items({ relationItems }: Answers): readonly unknown[] {
  return Array.isArray(relationItems) ? relationItems : []
}

function ticks(answers: Answers): boolean {
  return items(answers).length > 0
}
