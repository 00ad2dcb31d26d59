import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { rowsFact } from '#schemas/forms/facts.ts'
import { section } from '#schemas/section.ts'
import { requestFields, withRequest } from './facts.ts'

/** 资金绩效自评, a year after the payment. Facts the context brings: projectName, applicant, category, requested, kpi (rows: indicator, unit, target). */
export const fundingResult: Form = {
  id: 'funding-result',
  version: 1,
  code: 'F14-4',
  title: '资金绩效自评',
  en: 'What the funds achieved',
  decision: 'decision',
  sections: [
    section({
      id: 'result',
      title: '绩效自评',
      en: 'Results',
      fields: {
        ...requestFields,
        kpiResult: table('绩效完成情况', 'Results', {
          indicator: calculated('指标', 'Indicator', 'text'),
          unit: calculated('单位', 'Unit', 'text'),
          target: calculated('目标值', 'Target', 'text'),
          actual: text('完成值', 'Achieved').atMost(40),
          reached: choice('是否完成', 'Reached', words({ 完成: 'Yes', 部分完成: 'In part', 未完成: 'No' })),
        }).presetFor((context) => rowsFact(context, 'kpi', ['indicator', 'unit', 'target'])),
        note: longText('说明', 'Note').atMost(800).optional(),
        decision: choice('处理', 'Action', words({ 提交自评: 'Hand in' })),
      },
    }),
  ],
  rules: [],
  advice: [],
  attachments: [],
  compute: withRequest,
}
