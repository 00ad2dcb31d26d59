import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'
import { requestFields, withRequest } from './facts.ts'

/** 资金申请区县审核. Facts the context brings: projectName, applicant, category, requested. */
export const fundingCheck: Form = {
  id: 'funding-check',
  version: 1,
  code: 'F14-1',
  title: '资金申请区县审核',
  en: 'District’s check of a request for funds',
  decision: 'districtReview',
  sections: [
    section({
      id: 'check',
      title: '区县审核',
      en: 'Check',
      fields: {
        ...requestFields,
        districtReview: choice('区县审核', 'Opinion', words({ 同意: 'Agree', 不同意: 'Do not agree' })),
        reason: reasonUnless('districtReview', '同意'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: withRequest,
}
