import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { isDay } from '#schemas/fields/day.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { text } from '#schemas/fields/text.ts'
import { ledger, order, proof } from '#schemas/ledgers/ledger.ts'
import { ECOSYSTEMS } from '#schemas/reference/code-lists.ts'
import { isPlanned, WORK_PLAN } from '#schemas/reference/plan.ts'
import { num, rule, when } from '#schemas/rule.ts'

export const milestones = ledger({
  code: 'L17',
  id: 'milestones',
  title: '建设里程碑台账',
  en: 'Milestones',
  names: ['task'],
  aliases: { task: ['任务名称'], startOn: ['开始日期'], dueOn: ['完成时限'] },
  fields: {
    task: text('任务', 'Task').between(2, 120),
    ecosystem: choice('生态', 'Ecosystem', ECOSYSTEMS),
    unit: text('责任单位', 'Who is responsible').between(2, 80),
    startOn: date('起始日期', 'Begins'),
    dueOn: date('截止日期', 'Due'),
    progress: percentage('进度', 'Progress'),
    status: choice(
      '状态',
      'Status',
      words({ 未开始: 'Not begun', 正常: 'On time', 滞后: 'Late', 完成: 'Done' }),
    ),
    doneOn: date('完成日期', 'Done on')
      .notAfterToday()
      .when({ field: 'status', is: ['完成'] }),
    note: text('进展说明', 'Progress explained').atMost(300).optional(),
  },
  rules: [
    order('due-order', 'startOn', 'dueOn', '截止日期不能早于起始日期', 'It cannot be due before it begins'),
    rule(
      'planned',
      {
        zh: `起始日期和截止日期应在工作方案期间（${WORK_PLAN.firstYear}—${WORK_PLAN.lastYear}年）内`,
        en: `A milestone must begin and be due within the years of the work plan (${WORK_PLAN.firstYear}–${WORK_PLAN.lastYear})`,
      },
      (row) =>
        ['startOn', 'dueOn'].flatMap((key) => when(isDay(row[key]) && !isPlanned(String(row[key])), key)),
    ),
    rule('done-all', { zh: '任务完成时进度应为 100%', en: 'A task that is done is at 100%' }, (row) =>
      when(row.status === '完成' && num(row, 'progress') < 100, 'progress', 'status'),
    ),
    rule('begun', { zh: '任务未开始时进度应为 0', en: 'A task that has not begun is at 0%' }, (row) =>
      when(row.status === '未开始' && num(row, 'progress') > 0, 'progress', 'status'),
    ),
    rule('late-note', { zh: '任务滞后的，填写进展说明', en: 'Explain why the task is late' }, (row) =>
      when(row.status === '滞后' && row.note === undefined, 'note', 'status'),
    ),
  ],
  evidence: proof('进展或完成佐证', 'Proof of progress or completion'),
})
