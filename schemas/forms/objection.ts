import { choice, words } from '#schemas/fields/choice.ts'
import { idNumber } from '#schemas/fields/id-number.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { phone } from '#schemas/fields/phone.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

/** 公示异议, by anyone, under the real name. Facts the context brings: target (name of the park), attachments. */
export const objection: Form = {
  id: 'objection',
  version: 1,
  code: 'F06-1',
  title: '公示异议书',
  en: 'Objection to a public notice',
  sections: [
    section({
      id: 'objector',
      title: '异议人',
      en: 'Objector',
      intro: '异议须实名提出。您的身份信息加密保存，仅承办人员和监督人员可见，不告知被异议的园区。',
      introEn:
        'Objections need a real name. It is stored encrypted, seen by the handling officers and the supervisor only, and never told to the park.',
      fields: {
        objectorType: choice(
          '异议人类型',
          'Kind of objector',
          words({ 单位: 'Organisation', 个人: 'Person' }),
        ),
        objectorName: text('异议人姓名（单位名称）', 'Name of the person or organisation')
          .between(2, 80)
          .personal(),
        objectorUscc: uscc('单位统一社会信用代码', 'Unified social credit code of the organisation')
          .personal()
          .when({ field: 'objectorType', is: ['单位'] }),
        objectorIdNo: idNumber('身份证号', 'Identity card number').when({
          field: 'objectorType',
          is: ['个人'],
        }),
        objectorPhone: phone('联系电话', 'Telephone'),
      },
    }),
    section({
      id: 'matter',
      title: '异议内容',
      en: 'Matter',
      fields: {
        target: text('异议对象', 'Park objected to').system(),
        facts: longText('异议事实与理由', 'Facts and reasons').atLeast(30).atMost(3000),
        truth: yesNo(
          '本人（本单位）承诺以上内容和证据真实',
          'I declare that this and the evidence are true',
        ).mustBeYes(
          '提出异议须承诺内容和证据真实',
          'You must declare that the objection and the evidence are true',
        ),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [
    {
      key: 'evidence',
      label: '佐证材料',
      en: 'Evidence',
      required: true,
      accept: ['pdf', 'jpg', 'png'],
      most: 10,
      help: '含异议书签章页：单位加盖公章，个人由本人签名',
      helpEn: 'With the signed page: sealed by an organisation, signed by hand by a person',
    },
  ],
  compute: (answers, context) => ({ ...answers, ...textFact(context, 'target') }),
}
