import { choice, words } from '#schemas/fields/choice.ts'
import type { FormContext, Option } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textsFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

const DECISIONS = words({
  区县不予受理: 'Not accepted by the district',
  区县不予推荐: 'Not recommended by the district',
  形式审查不通过: 'Failed the desk review',
  不予认定: 'Not designated',
  异议成立取消资格: 'Disqualified after an objection',
  年度等次: 'Annual band',
  整改: 'Rectification',
  撤销: 'Revocation',
})

/** 复核（申诉）申请表. Facts the context brings: against (texts: decisions this case may appeal; all when not given). */
export const appeal: Form = {
  id: 'appeal',
  version: 1,
  code: 'F17',
  title: '复核（申诉）申请表',
  en: 'Appeal',
  sections: [
    section({
      id: 'appeal',
      title: '复核申请',
      en: 'Appeal',
      intro: '每项决定可申请复核一次，由未参与原决定的人员复核。',
      introEn: 'Each decision can be appealed once; people who took no part in it review it.',
      fields: {
        againstDecision: choice('不服的决定', 'Decision appealed against', offered).remembering(DECISIONS),
        facts: longText('事实与理由', 'Facts and reasons').atLeast(50).atMost(3000),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'newEvidence',
      label: '新证据',
      en: 'New evidence',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 10,
    },
  ],
}

function offered(context: FormContext): readonly Option[] {
  const against = textsFact(context, 'against')
  const found = DECISIONS.filter(({ value }) => against.includes(value))
  return found.length > 0 ? found : DECISIONS
}
