import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'
import { requestFields, withRequest } from './facts.ts'

/** 资金拨付记录: after the list was shown. Facts the context brings: projectName, applicant, category, requested, approved. */
export const fundingPayment: Form = {
  id: 'funding-payment',
  version: 1,
  code: 'F14-3',
  title: '资金拨付记录',
  en: 'Payment of funds',
  decision: 'payment',
  confirm: 'code',
  sections: [
    section({
      id: 'payment',
      title: '拨付',
      en: 'Payment',
      fields: {
        ...requestFields,
        approved: calculated('核定金额', 'Amount approved', 'number', '万元'),
        payment: choice('拨付情况', 'Payment', words({ 已拨付: 'Paid', 不再拨付: 'Not paid after all' })),
        paidOn: date('拨付日期', 'Paid on')
          .notAfterToday()
          .when({ field: 'payment', is: ['已拨付'] }),
        reason: reasonUnless('payment', '已拨付'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({ ...withRequest(answers, context), ...numberFact(context, 'approved') }),
}
