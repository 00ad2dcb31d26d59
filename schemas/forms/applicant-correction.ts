import * as z from 'zod/mini'
import { choice, words } from '#schemas/fields/choice.ts'
import type { FormContext } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { parkApplication } from '#schemas/forms/park-application/index.ts'
import { labels } from '#schemas/operations/labels.ts'
import { section } from '#schemas/section.ts'

const Items = z.array(z.object({ field: z.string(), need: z.string() }))

/** 补正: the operator's answer to a return, item by item. The context brings the items as `corrections`. */
export const applicantCorrection: Form = {
  id: 'applicant-correction',
  version: 1,
  code: 'F01-1',
  title: '补正说明',
  en: 'Answer to a return for correction',
  decision: 'decision',
  sections: [
    section({
      id: 'answer',
      title: '补正说明',
      en: 'Answer',
      fields: {
        replies: table('逐项说明', 'Item by item', {
          item: text('需补正的内容', 'What to correct').system(),
          need: longText('补正要求', 'What is needed').system(),
          note: longText('补正情况', 'What was done').atMost(300).optional(),
        })
          .presetFor(itemsOf)
          .optional(),
        decision: choice('处理', 'Action', words({ 重新提交: 'Submit again' })),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
}

function itemsOf(context: FormContext) {
  const found = Items.safeParse(context.corrections)
  return (found.success ? found.data : []).map(({ field, need }) => ({
    item: labels(parkApplication, field).zh,
    need,
  }))
}
