import { calculated, shownWhen, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { addMonths, isDay } from '#schemas/fields/day.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact, yesNoFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { CAUSES, MOST_MONTHS } from '#schemas/reference/rectification.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

export const ISSUED = '下达整改通知书'
const issued = { field: 'decision', is: [ISSUED] }

/** 整改通知书 (F13 A). Facts the context brings: noticeNo, because (text), hasBecause. */
export const rectificationNotice: Form = {
  id: 'rectification-notice',
  version: 1,
  code: 'F13-1',
  title: '整改通知书',
  en: 'Notice of rectification',
  decision: 'decision',
  confirm: 'code',
  sections: [
    section({
      id: 'action',
      title: '是否下达',
      en: 'Whether it is issued',
      fields: {
        because: shownWhen(calculated('提出原因', 'Why it was asked for', 'text'), {
          field: 'hasBecause',
          is: [true],
        }),
        hasBecause: unseen(calculated('是否有提出原因', 'Whether a cause is given', 'yes-no')),
        decision: choice(
          '处理',
          'Action',
          words({ [ISSUED]: 'Issue the notice of rectification', 不予下达: 'Do not issue it' }),
        ),
        reason: reasonUnless('decision', ISSUED),
      },
    }),
    section({
      id: 'notice',
      title: '整改通知',
      en: 'The notice',
      intro: '通知书下达后，称号转为“整改中”，整改期间不得申请资金支持和优秀案例。',
      introEn:
        'From the notice on the title is under rectification: no funds and no best-practice case may be asked for.',
      fields: {
        noticeNo: shownWhen(calculated('通知书编号', 'Number of the notice', 'text'), issued),
        cause: choice('整改事由', 'Cause', CAUSES).when(issued),
        problemList: table('问题清单', 'List of problems', {
          problem: longText('问题', 'Problem').atLeast(4).atMost(300),
          basis: text('依据', 'Basis').atMost(200),
          demand: longText('整改要求', 'What is demanded').atLeast(4).atMost(300),
          due: date('期限', 'Until'),
        })
          .rows(1, 20)
          .when(issued),
        dueOn: date('整改期限', 'Due on').when(issued),
        consequence: choice(
          '逾期后果',
          'If it is not met',
          words({ 警示: 'Warning', 暂停: 'Suspension', 撤销: 'Revocation' }),
        ).when(issued),
      },
    }),
  ],
  rules: [
    rule(
      'due-future',
      { zh: '整改期限应晚于今天', en: 'The due date must be after today' },
      ({ dueOn }, { today }) => when(isDay(dueOn) && dueOn <= today, 'dueOn'),
    ),
    rule(
      'due-most',
      {
        zh: `整改期限不超过 ${MOST_MONTHS} 个月`,
        en: `The due date must be within ${MOST_MONTHS} months`,
      },
      ({ dueOn }, { today }) => when(isDay(dueOn) && dueOn > addMonths(today, MOST_MONTHS), 'dueOn'),
    ),
    rule(
      'problem-due',
      {
        zh: '每个问题的期限应晚于今天，且不晚于整改期限',
        en: 'Each problem must be due after today and not after the rectification itself',
      },
      ({ problemList, dueOn }, { today }) =>
        rowsOf(problemList).flatMap(({ due }, i) =>
          when(isDay(due) && isDay(dueOn) && (due <= today || due > dueOn), `problemList.${i}.due`, 'dueOn'),
        ),
    ),
  ],
  advice: [
    rule(
      'due-short',
      { zh: '整改期限不足 1 个月，请确认是否可行', en: 'The due date is less than a month away' },
      ({ dueOn }, { today }) => when(isDay(dueOn) && dueOn > today && dueOn < addMonths(today, 1), 'dueOn'),
    ),
  ],
  attachments: [
    {
      key: 'notice',
      label: '整改通知书（红头）',
      en: 'The notice as an official letter',
      required: false,
      accept: ['pdf'],
      most: 2,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'noticeNo'),
    ...textFact(context, 'because'),
    ...yesNoFact(context, 'hasBecause'),
  }),
}
