import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'

/** 当事企业同意公开. Facts the context brings: caseTitle, practice. */
export const practiceConsent: Form = {
  id: 'practice-consent',
  version: 1,
  code: 'F15-2',
  title: '当事企业同意公开',
  en: 'Consent of the firm to publication',
  decision: 'consent',
  sections: [
    section({
      id: 'consent',
      title: '同意公开',
      en: 'Consent',
      fields: {
        caseTitle: calculated('案例名称', 'Title', 'text'),
        practice: longText('主要做法', 'What was done').atMost(1500).system(),
        consent: choice(
          '是否同意公开',
          'Publication',
          words({ 同意公开: 'Agree to publication', 不同意公开: 'Do not agree' }),
        ),
        reason: longText('说明', 'Note').atMost(500).optional(),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'caseTitle'),
    ...textFact(context, 'practice'),
  }),
}
