import { calculated, shownWhen, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { FormContext } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { rowsFact, textsFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const CONFIRMED = '确认专家组'
const COLUMNS = ['who', 'relation', 'reason']

/** 专家组确认. Facts the context brings: conflicts ({ who, relation, reason }, not yet judged), unmet (texts). */
export const panelDraw: Form = {
  id: 'panel-draw',
  version: 1,
  code: 'F04-0',
  title: '专家组抽取确认',
  en: 'Confirmation of the panel drawn',
  decision: 'decision',
  sections: [
    section({
      id: 'conflicts',
      title: '回避核对',
      en: 'Conflicts of interest',
      intro: '系统发现的可能利害关系，逐条判断；判断结果随本次抽取留存。',
      introEn: 'Possible ties the system found. Judge each one; the verdict is kept together with this draw.',
      fields: {
        conflicts: table('可能的利害关系', 'Possible conflicts', {
          who: text('人员', 'Person').system(),
          relation: text('关系', 'Relation').system(),
          reason: longText('发现依据', 'Why it was found').system(),
          verdict: choice(
            '判断',
            'Verdict',
            words({ 确认回避: 'Must step aside', 不构成回避: 'No conflict' }),
          ),
          note: longText('说明', 'Note').atMost(300).optional(),
        })
          .presetFor((context) => rowsFact(context, 'conflicts', COLUMNS))
          .rows(1, 200)
          .optional(),
      },
    }),
    section({
      id: 'decision',
      title: '确认意见',
      en: 'Decision',
      fields: {
        hasUnmet: unseen(calculated('是否有未满足的抽取条件', 'Constraints left unmet', 'yes-no')),
        unmet: unseen(
          shownWhen(calculated('未满足的抽取条件', 'Which constraints', 'text'), {
            field: 'hasUnmet',
            is: [true],
          }),
        ),
        decision: choice(
          '决定',
          'Decision',
          words({ [CONFIRMED]: 'Confirm the panel', 重新抽取: 'Draw again' }),
        ),
        acceptUnmet: yesNo('接受未满足的抽取条件', 'Accept the constraints left unmet')
          .mustBeYes(
            '有未满足的抽取条件，确认专家组须选择接受，否则重新抽取',
            'Constraints are left unmet: accept them to confirm the panel, or draw again',
          )
          .when({ field: 'decision', is: [CONFIRMED], and: { field: 'hasUnmet', is: [true] } }),
        reason: reasonUnless('decision', CONFIRMED),
      },
    }),
  ],
  rules: [
    rule(
      'dismissed-note',
      { zh: '判断为“不构成回避”的，填写说明', en: 'Explain why there is no conflict' },
      ({ conflicts }) =>
        rowsOf(conflicts).flatMap(({ verdict, note }, i) =>
          when(verdict === '不构成回避' && note === undefined, `conflicts.${i}.note`),
        ),
    ),
  ],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({ ...answers, ...unmetIn(context) }),
}

function unmetIn(context: FormContext) {
  const unmet = textsFact(context, 'unmet')
  return { hasUnmet: unmet.length > 0, ...(unmet.length > 0 ? { unmet: unmet.join('；') } : {}) }
}
