import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { corrections } from '#schemas/forms/corrections.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { section } from '#schemas/section.ts'

/** 区县受理: whether the district takes the application up. */
export const districtAcceptance: Form = {
  id: 'district-acceptance',
  version: 1,
  code: 'F02-0',
  title: '区县受理意见',
  en: 'Acceptance by the district',
  decision: 'decision',
  sections: [
    section({
      id: 'acceptance',
      title: '受理意见',
      en: 'Acceptance',
      intro: '退回补正不等于不予受理：园区更正后直接回到本环节。',
      introEn:
        'A return for correction is not a refusal: once corrected, the application comes straight back here.',
      fields: {
        decision: choice(
          '决定',
          'Decision',
          words({
            受理: 'Accept',
            一次性告知补正: 'Return once for correction',
            不予受理: 'Do not accept',
          }),
        ),
        reason: reasonUnless('decision', '受理'),
        corrections: corrections({ field: 'decision', is: ['一次性告知补正'] }),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
}
