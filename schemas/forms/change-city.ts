import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const AGREED = '同意变更（称号与有效期不变）'
const RENAMED: readonly unknown[] = ['园区更名', '运营机构更名']

/** 变更：市级决定. Facts the context brings: changeType, before, after, districtOpinion, late (text, when the report came too late). */
export const changeCity: Form = {
  id: 'change-city',
  version: 1,
  code: 'F16-2',
  title: '变更报告市级决定',
  en: 'Decision of the city on a change',
  decision: 'cityDecision',
  sections: [
    section({
      id: 'decision',
      title: '市级决定',
      en: 'Decision',
      fields: {
        changeType: unseen(calculated('变更事项', 'What changed', 'text')),
        before: unseen(calculated('变更前', 'Before', 'text')),
        after: unseen(calculated('变更后', 'After', 'text')),
        districtOpinion: unseen(calculated('区县意见', 'Opinion of the district', 'text')),
        late: unseen(calculated('逾期核查（V10）', 'Late report, to be checked (V10)', 'text')),
        cityDecision: choice(
          '市级决定',
          'Decision',
          words({
            [AGREED]: 'Agree; title and validity stay',
            需重新评审: 'To be reviewed again',
            取消: 'Cancel the title',
          }),
        ),
        reason: reasonUnless('cityDecision', AGREED),
        replyNo: text('变更批复文号', 'Number of the reply').atMost(60).optional(),
      },
    }),
  ],
  rules: [
    rule(
      'R2',
      {
        zh: '仅更名的，不需要重新评审，家园编号不变',
        en: 'A new name alone needs no new review; the number of the title stays',
      },
      ({ changeType, cityDecision }) =>
        when(RENAMED.includes(changeType) && cityDecision === '需重新评审', 'cityDecision'),
    ),
  ],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'changeType'),
    ...textFact(context, 'before'),
    ...textFact(context, 'after'),
    ...textFact(context, 'districtOpinion'),
    ...textFact(context, 'late'),
  }),
}
