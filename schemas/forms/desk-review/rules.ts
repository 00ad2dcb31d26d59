import type { Answers } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { NO_VETO } from '#schemas/forms/desk-review/examination.ts'
import { isPerson, personOf } from '#schemas/forms/person.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { rule, when } from '#schemas/rule.ts'

export const rules: readonly Rule[] = [
  rule(
    'R1.items',
    { zh: '有“不符合”的审查项，不能通过', en: 'With an item that is not met the application cannot pass' },
    ({ conclusion, checkItems }) => {
      const row = rowsOf(checkItems).findIndex(({ result }) => result === '不符合')
      return when(conclusion === '通过' && row >= 0, `checkItems.${row}.result`, 'conclusion')
    },
  ),
  rule(
    'R1.veto',
    { zh: '命中一票否决项的，审查结论应为“不通过”', en: 'With a veto the conclusion must be to fail' },
    (answers) =>
      when(
        vetoes(answers).length > 0 && answers.conclusion !== undefined && answers.conclusion !== '不通过',
        'conclusion',
        'vetoHits',
      ),
  ),
  rule(
    'veto-none',
    { zh: '“均未命中”不能与否决项同时选择', en: '“None applies” cannot be ticked together with a veto' },
    (answers) => when(vetoes(answers).length > 0 && ticked(answers).includes(NO_VETO), 'vetoHits'),
  ),
  rule(
    'note',
    { zh: '“不符合”的审查项应填写说明', en: 'Explain an item that is not met' },
    ({ checkItems }) =>
      rowsOf(checkItems).flatMap(({ result, note }, i) =>
        when(result === '不符合' && note === undefined, `checkItems.${i}.note`),
      ),
  ),
  rule(
    'rechecker',
    { zh: '复核人与审查人不能是同一人', en: 'The rechecker must not be the reviewer' },
    ({ rechecker }, context) => when(isPerson(rechecker, personOf(context)), 'rechecker', 'reviewer'),
  ),
  rule(
    'R3.same',
    { zh: '更正值与系统值相同，不需要更正', en: 'The corrected value equals the value by the system' },
    ({ quantOverrides }) =>
      rowsOf(quantOverrides).flatMap(({ systemValue, correctedValue }, i) =>
        when(
          systemValue !== undefined && systemValue === correctedValue,
          `quantOverrides.${i}.correctedValue`,
          `quantOverrides.${i}.systemValue`,
        ),
      ),
  ),
]

function ticked(answers: Answers): readonly unknown[] {
  return Array.isArray(answers.vetoHits) ? answers.vetoHits : []
}

function vetoes(answers: Answers): readonly unknown[] {
  return ticked(answers).filter((value) => value !== NO_VETO)
}
