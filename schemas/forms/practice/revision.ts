import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'
import { caseSection } from './case.ts'

/** 优秀案例修改稿. Facts the context brings: wanted (what the city asks to change). */
export const practiceRevision: Form = {
  id: 'practice-revision',
  version: 1,
  code: 'F15-4',
  title: '优秀案例修改稿',
  en: 'Revised best-practice case',
  decision: 'decision',
  sections: [
    section({
      id: 'wanted',
      title: '修改要求',
      en: 'What to revise',
      fields: { wanted: calculated('市级修改意见', 'The city asks', 'text') },
    }),
    caseSection,
    section({
      id: 'hand-in',
      title: '提交',
      en: 'Hand in',
      fields: { decision: choice('处理', 'Action', words({ 提交修改稿: 'Hand in the revision' })) },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({ ...answers, ...textFact(context, 'wanted') }),
}
