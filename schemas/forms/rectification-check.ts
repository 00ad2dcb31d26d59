import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { rowsFact, textFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

const PASSED = '合格'

/** 整改区县复查. Facts the context brings: noticeNo, dueOn, handedIn (text), answers ({ problem, measure, state }), remaining, extensionAsk. */
export const rectificationCheck: Form = {
  id: 'rectification-check',
  version: 1,
  code: 'F13-3',
  title: '整改区县复查意见',
  en: 'Recheck of a rectification by the district',
  decision: 'districtCheck',
  sections: [
    section({
      id: 'check',
      title: '区县复查',
      en: 'Recheck',
      fields: {
        noticeNo: calculated('通知书编号', 'Number of the notice', 'text'),
        dueOn: calculated('整改期限', 'Due on', 'text'),
        handedIn: calculated('园区报送情况', 'What the park handed in', 'text'),
        checks: table('逐项复查', 'Problem by problem', {
          problem: text('问题', 'Problem').system(),
          measure: longText('园区整改措施', 'What the park did').system(),
          state: text('园区填报状态', 'State the park gives').system(),
          verdict: choice('复查结果', 'Result', words({ 已整改: 'Put right', 未整改: 'Not put right' })),
          note: text('说明', 'Note').atMost(200).optional(),
        }).presetFor((context) => rowsFact(context, 'answers', ['problem', 'measure', 'state'])),
        remaining: calculated('未完成事项及原因', 'What is left, and why', 'text'),
        extensionAsk: calculated('申请延期至', 'Extension asked until', 'text'),
        checkedOn: date('复查日期', 'Checked on').notAfterToday(),
        districtCheck: choice('复查意见', 'Opinion', words({ [PASSED]: 'Passed', 不合格: 'Not passed' })),
        reason: reasonUnless('districtCheck', PASSED),
      },
    }),
  ],
  rules: [
    rule(
      'all-right',
      {
        zh: '有问题未整改的，复查意见不能为“合格”',
        en: 'With a problem that is not put right the rectification cannot pass',
      },
      ({ checks, districtCheck }) =>
        when(
          districtCheck === PASSED && rowsOf(checks).some(({ verdict }) => verdict === '未整改'),
          'districtCheck',
          'checks',
        ),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'photos',
      label: '复查照片及材料',
      en: 'Photographs and papers of the recheck',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 10,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'noticeNo'),
    ...textFact(context, 'dueOn'),
    ...textFact(context, 'handedIn'),
    ...textFact(context, 'remaining'),
    ...textFact(context, 'extensionAsk'),
  }),
}
