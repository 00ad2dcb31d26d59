import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { commitments, declaration } from '#schemas/forms/expert-invitation/declaration.ts'
import { rules } from '#schemas/forms/expert-invitation/rules.ts'
import { section } from '#schemas/section.ts'

/** 评审邀请与回避声明. Facts the context brings: agreementDue. */
export const expertInvitation: Form = {
  id: 'expert-invitation',
  version: 1,
  code: 'F04-1',
  title: '评审邀请回复与回避声明',
  en: 'Answer to the invitation and declaration of interests',
  decision: 'decision',
  sections: [
    section({
      id: 'answer',
      title: '邀请回复',
      en: 'Answer',
      fields: {
        decision: choice(
          '是否接受评审邀请',
          'Do you accept',
          words({ 接受: 'Accept', 不接受: 'Decline', 回避: 'Step aside' }),
        ),
        reason: longText('理由', 'Reason')
          .atLeast(5)
          .atMost(500)
          .when({ field: 'decision', not: ['接受'] }),
      },
    }),
    declaration,
    commitments,
  ],
  rules,
  advice: [],
  attachments: [],
  compute: (answers, { agreementDue }) => ({ ...answers, agreementDue: agreementDue === true }),
}
