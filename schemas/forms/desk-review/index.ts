import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { conclusion } from '#schemas/forms/desk-review/conclusion.ts'
import { examination } from '#schemas/forms/desk-review/examination.ts'
import { rules } from '#schemas/forms/desk-review/rules.ts'
import { personOf } from '#schemas/forms/person.ts'
import { rosterOf as rowsIn } from '#schemas/roster/rows.ts'

/** 市级形式审查表. Facts the context brings: person, recheckers, dataFlags, quantScore. */
export const deskReview: Form = {
  id: 'desk-review',
  version: 1,
  code: 'F03',
  title: '市级形式审查表',
  en: 'Desk review by the city',
  decision: 'conclusion',
  sections: [examination, conclusion],
  rules,
  advice: [],
  attachments: [
    {
      key: 'thirdPartyReport',
      label: '第三方核查报告',
      en: 'Report of the third party',
      required: true,
      accept: ['pdf'],
      most: 3,
      when: { field: 'thirdParty', is: [true] },
    },
  ],
  compute,
}

function compute(answers: Answers, context: FormContext): Answers {
  const flags = rowsIn({ today: context.today, roster: context.dataFlags })
  const person = personOf(context)
  return {
    ...answers,
    ...(flags && flags.length > 0 ? { dataFlags: [...flags] } : {}),
    ...(typeof context.quantScore === 'number' ? { quantScore: context.quantScore } : {}),
    ...(person ? { reviewer: person.name, reviewedOn: context.today } : {}),
  }
}
