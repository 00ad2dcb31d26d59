import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { alertCompute, alertSummary } from '#schemas/forms/alert-summary.ts'
import { section } from '#schemas/section.ts'

/** 黄色预警区县回复. Facts the context brings: trigger, figures (texts). */
export const alertAnswer: Form = {
  id: 'alert-answer',
  version: 1,
  code: 'YJ-1',
  title: '黄色预警区县回复',
  en: 'Answer of the district to a yellow alert',
  decision: 'outcome',
  sections: [
    section({
      id: 'answer',
      title: '核实情况',
      en: 'What was found',
      intro: '与园区联系核实后回复。预警只作提示，不改变园区的称号和评价。',
      introEn:
        'Call the park, then answer. An alert only points something out; it changes neither title nor grade.',
      fields: {
        ...alertSummary,
        contactedOn: date('联系园区日期', 'Park contacted on').notAfterToday(),
        outcome: choice(
          '核实结果',
          'Result',
          words({
            情况属实: 'True',
            数据有误: 'The figures are wrong',
            已经消除: 'Settled meanwhile',
          }),
        ),
        reason: longText('原因与措施', 'Cause and measures').atLeast(20).atMost(1000),
        doneBy: date('预计消除日期', 'To be settled by').when({ field: 'outcome', is: ['情况属实'] }),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: alertCompute,
}
