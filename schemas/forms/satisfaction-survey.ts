import { choice } from '#schemas/fields/choice.ts'
import { choices } from '#schemas/fields/choices.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact } from '#schemas/forms/facts.ts'
import { ECOSYSTEMS, SERVICE_NEEDS } from '#schemas/reference/code-lists.ts'
import { section } from '#schemas/section.ts'

const grade = (zh: string, en: string) => integer(zh, en).between(1, 5)

/** 入园企业满意度问卷: answered without a name. Facts the context brings: surveyYear. */
export const satisfactionSurvey: Form = {
  id: 'satisfaction-survey',
  version: 1,
  code: 'F19',
  title: '入园企业满意度问卷',
  en: 'Satisfaction survey',
  sections: [
    section({
      id: 'survey',
      title: '问卷',
      en: 'Questions',
      intro: '匿名填写，答卷与企业之间不保存任何对应关系。1 为很不满意，5 为很满意。',
      introEn:
        'Anonymous: nothing is kept that ties an answer to a firm. 1 is very dissatisfied, 5 very satisfied.',
      fields: {
        surveyYear: integer('年度', 'Year').system(),
        scores: table('七大生态满意度', 'Satisfaction with the seven ecosystems', {
          ecosystem: choice('生态', 'Ecosystem', ECOSYSTEMS).system(),
          score: grade('满意度（1—5）', 'Satisfaction (1–5)'),
        }).preset(ECOSYSTEMS.map(({ value }) => ({ ecosystem: value }))),
        overall: grade('总体满意度（1—5）', 'Overall satisfaction (1–5)'),
        financeGain: grade('融资获得感（1—5）', 'Ease of finance (1–5)'),
        needs: choices('主要需求', 'Main needs', SERVICE_NEEDS).optional(),
        suggestion: longText('意见建议', 'Suggestions')
          .atMost(500)
          .optional()
          .help('请不要写企业名称或联系方式', 'Do not write names or contacts'),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: (answers, context) => ({ ...answers, ...numberFact(context, 'surveyYear') }),
}
