import { calculated, unseen } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { addMonths, isDay } from '#schemas/fields/day.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { rowsFact, textFact, yesNoFact } from '#schemas/forms/facts.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { MOST_EXTENSION_MONTHS } from '#schemas/reference/rectification.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const DONE = '已完成'
export const REPORTED = '提交整改报告'
export const ASKS_EXTENSION = '提交整改报告并申请延期'

/** 整改报告 (F13 B). Facts the context brings: noticeNo, cause, dueOn, consequence, problems ({ problem, demand, due }), mayExtend. */
export const rectificationReport: Form = {
  id: 'rectification-report',
  version: 1,
  code: 'F13-2',
  title: '整改报告',
  en: 'Report of the rectification',
  decision: 'decision',
  sections: [
    section({
      id: 'report',
      title: '整改情况',
      en: 'What was done',
      fields: {
        noticeNo: calculated('通知书编号', 'Number of the notice', 'text'),
        cause: calculated('整改事由', 'Cause', 'text'),
        dueOn: calculated('整改期限', 'Due on', 'text'),
        consequence: calculated('逾期后果', 'If it is not met', 'text'),
        actions: table('整改措施及完成情况', 'What was done, problem by problem', {
          problem: text('问题', 'Problem').system(),
          demand: text('整改要求', 'What is demanded').system(),
          due: text('期限', 'Until').system(),
          measure: longText('整改措施', 'Measure').atLeast(4).atMost(500),
          state: choice('状态', 'State', words({ [DONE]: 'Done', 进行中: 'Under way', 未开始: 'Not begun' })),
          doneOn: date('完成日期', 'Done on')
            .notAfterToday()
            .when({ field: 'state', is: [DONE] }),
          evidence: text('佐证', 'Evidence').atMost(200).optional(),
        }).presetFor((context) => rowsFact(context, 'problems', ['problem', 'demand', 'due'])),
        unfinished: unseen(calculated('是否有未完成事项', 'Whether something is left', 'yes-no')),
        remaining: longText('未完成事项及原因', 'What is left, and why')
          .atLeast(10)
          .when({ field: 'unfinished', is: [true] }),
      },
    }),
    section({
      id: 'extension',
      title: '延期与提交',
      en: 'Extension',
      fields: {
        mayExtend: unseen(calculated('是否还可申请延期', 'Whether an extension may be asked for', 'yes-no')),
        decision: choice(
          '提交内容',
          'What is handed in',
          words({
            [REPORTED]: 'The report of the rectification',
            [ASKS_EXTENSION]: 'The report so far, and a request for more time',
          }),
        ),
        extensionAsk: date('申请延期至', 'Extension asked until')
          .when({ field: 'decision', is: [ASKS_EXTENSION] })
          .help(
            `只能申请一次，不超过整改期限后 ${MOST_EXTENSION_MONTHS} 个月`,
            `Only once, and at most ${MOST_EXTENSION_MONTHS} months after the due date`,
          ),
      },
    }),
  ],
  rules: [
    rule(
      'once',
      { zh: '整改只能延期一次', en: 'A rectification is extended only once' },
      ({ mayExtend, decision }) => when(mayExtend === false && decision === ASKS_EXTENSION, 'decision'),
    ),
    rule(
      'nothing-left',
      { zh: '全部问题已完成，不需要申请延期', en: 'Everything is done: no more time is needed' },
      ({ unfinished, decision }) => when(unfinished === false && decision === ASKS_EXTENSION, 'decision'),
    ),
    rule(
      'extension-after',
      { zh: '延期日期应晚于今天和整改期限', en: 'The extension must end after today and after the due date' },
      ({ extensionAsk, dueOn }, { today }) =>
        when(
          isDay(extensionAsk) && isDay(dueOn) && (extensionAsk <= dueOn || extensionAsk <= today),
          'extensionAsk',
        ),
    ),
    rule(
      'extension-most',
      {
        zh: `延期不超过整改期限后 ${MOST_EXTENSION_MONTHS} 个月`,
        en: `The extension must end within ${MOST_EXTENSION_MONTHS} months of the due date`,
      },
      ({ extensionAsk, dueOn }) =>
        when(
          isDay(extensionAsk) && isDay(dueOn) && extensionAsk > addMonths(dueOn, MOST_EXTENSION_MONTHS),
          'extensionAsk',
        ),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'evidence',
      label: '整改佐证',
      en: 'Evidence',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 20,
    },
  ],
  compute: (answers, context) => {
    const left = rowsOf(answers.actions).some(({ state }) => state !== undefined && state !== DONE)
    return {
      ...answers,
      ...textFact(context, 'noticeNo'),
      ...textFact(context, 'cause'),
      ...textFact(context, 'dueOn'),
      ...textFact(context, 'consequence'),
      mayExtend: false,
      ...yesNoFact(context, 'mayExtend'),
      unfinished: left,
    }
  },
}
