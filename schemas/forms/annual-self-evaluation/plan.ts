import { choice, words } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsFact } from '#schemas/forms/facts.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

export const plan = section({
  id: 'plan',
  title: '任务与目标',
  en: 'Tasks and targets',
  fields: {
    planTasks: table('创建方案年度任务完成情况', 'Tasks of the plan in the year', {
      task: text('任务', 'Task').atMost(120).system(),
      state: choice('完成情况', 'State', words({ 完成: 'Done', 部分: 'In part', 未完成: 'Not done' })),
      note: text('说明', 'Note').atMost(200).optional(),
    })
      .presetFor((context) => rowsFact(context, 'milestones', ['task']))
      .rows(1, 60),
    targetCompare: table('目标完成对比', 'Targets and results', {
      item: text('目标', 'Target').system(),
      target: decimal('目标值', 'Target').system(),
      actual: decimal('完成值', 'Result').system(),
    })
      .rows(1, 40)
      .optional()
      .system(),
    nextPlan: table('下年度计划', 'Plan for the next year', {
      item: text('指标', 'Indicator').atMost(60).system(),
      approved: decimal('批复目标', 'Approved target').system(),
      target: decimal('计划目标', 'Planned'),
      reason: text('低于批复目标的理由', 'Reason for less').atMost(200).optional(),
    })
      .presetFor((context) => rowsFact(context, 'nextTargets', ['item', 'approved']))
      .rows(1, 40),
    funded: yesNo('当年是否获得财政资金支持', 'Public money received in the year'),
    fundUse: table('财政资金使用情况', 'Use of public money', {
      project: text('项目', 'Project').atMost(80),
      received: money('到位', 'Received'),
      spent: money('支出', 'Spent'),
      effect: longText('绩效', 'Effect').atMost(300),
    })
      .rows(1, 40)
      .when({ field: 'funded', is: [true] }),
  },
})

export const planRules: readonly Rule[] = [
  rule(
    'plan-note',
    { zh: '未全部完成的任务，填写说明', en: 'Explain a task that is not done' },
    ({ planTasks }) =>
      rowsOf(planTasks).flatMap((row, i) =>
        when(
          (row.state === '部分' || row.state === '未完成') && row.note === undefined,
          `planTasks.${i}.note`,
        ),
      ),
  ),
  rule(
    'plan-lower',
    {
      zh: '计划目标低于批复目标的，填写理由',
      en: 'Give a reason where the plan is below the approved target',
    },
    ({ nextPlan }) =>
      rowsOf(nextPlan).flatMap((row, i) =>
        when(
          num(row, 'target') < num(row, 'approved') && row.reason === undefined,
          `nextPlan.${i}.reason`,
          `nextPlan.${i}.target`,
        ),
      ),
  ),
  rule(
    'fund-spent',
    { zh: '支出不能超过到位资金', en: 'More cannot be spent than was received' },
    ({ fundUse }) =>
      rowsOf(fundUse).flatMap((row, i) =>
        when(num(row, 'spent') > num(row, 'received'), `fundUse.${i}.spent`),
      ),
  ),
]
