import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { addMonths, isDay } from '#schemas/fields/day.ts'
import type { Form } from '#schemas/form.ts'
import { textFact, yesNoFact } from '#schemas/forms/facts.ts'
import { reasonUnless } from '#schemas/forms/reason.ts'
import { MOST_EXTENSION_MONTHS } from '#schemas/reference/rectification.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

export const ACCEPTED = '通过'
export const CONTINUED = '继续整改'
export const SUSPENDED = '暂停'
export const TO_REVOKE = '撤销'

/** 整改市级验收. Facts the context brings: noticeNo, dueOn, handedIn, districtCheck, districtReason, remaining, extensionAsk, mayExtend. */
export const rectificationDecision: Form = {
  id: 'rectification-decision',
  version: 1,
  code: 'F13-4',
  title: '整改市级验收结论',
  en: 'Acceptance of a rectification by the city',
  decision: 'cityDecision',
  confirm: 'code',
  sections: [
    section({
      id: 'decision',
      title: '市级验收',
      en: 'Acceptance',
      fields: {
        noticeNo: calculated('通知书编号', 'Number of the notice', 'text'),
        dueOn: calculated('整改期限', 'Due on', 'text'),
        handedIn: calculated('园区报送情况', 'What the park handed in', 'text'),
        remaining: calculated('未完成事项及原因', 'What is left, and why', 'text'),
        extensionAsk: calculated('申请延期至', 'Extension asked until', 'text'),
        districtCheck: calculated('区县复查意见', 'Opinion of the district', 'text'),
        districtReason: calculated('区县理由', 'Reason of the district', 'text'),
        mayExtend: calculated('是否还可延期', 'May still be extended', 'yes-no'),
        cityDecision: choice(
          '验收结论',
          'Decision',
          words({
            [ACCEPTED]: 'Accepted',
            [CONTINUED]: 'To be continued (extension)',
            [SUSPENDED]: 'Not accepted: suspend the title',
            [TO_REVOKE]: 'Not accepted: revoke after hearing the park',
          }),
        ),
        extendTo: date('延期至', 'Extended to').when({ field: 'cityDecision', is: [CONTINUED] }),
        decidedOn: date('结论日期', 'Decided on').system(),
        reason: reasonUnless('cityDecision', ACCEPTED),
      },
    }),
  ],
  rules: [
    rule(
      'once',
      { zh: '整改只能延期一次', en: 'A rectification is extended only once' },
      ({ mayExtend, cityDecision }) =>
        when(mayExtend === false && cityDecision === CONTINUED, 'cityDecision'),
    ),
    rule(
      'extension-after',
      { zh: '延期日期应晚于今天和整改期限', en: 'The extension must end after today and after the due date' },
      ({ extendTo, dueOn }, { today }) =>
        when(isDay(extendTo) && (extendTo <= today || (isDay(dueOn) && extendTo <= dueOn)), 'extendTo'),
    ),
    rule(
      'extension-most',
      {
        zh: `延期不超过整改期限后 ${MOST_EXTENSION_MONTHS} 个月`,
        en: `The extension must end within ${MOST_EXTENSION_MONTHS} months of the due date`,
      },
      ({ extendTo, dueOn }) =>
        when(
          isDay(extendTo) && isDay(dueOn) && extendTo > addMonths(dueOn, MOST_EXTENSION_MONTHS),
          'extendTo',
        ),
    ),
  ],
  advice: [
    rule(
      'against-district',
      {
        zh: '区县复查不合格而验收通过，请确认',
        en: 'The district did not pass it: make sure it is to be accepted',
      },
      ({ districtCheck, cityDecision }) =>
        when(districtCheck === '不合格' && cityDecision === ACCEPTED, 'cityDecision'),
    ),
  ],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'noticeNo'),
    ...textFact(context, 'dueOn'),
    ...textFact(context, 'handedIn'),
    ...textFact(context, 'remaining'),
    ...textFact(context, 'extensionAsk'),
    ...textFact(context, 'districtCheck'),
    ...textFact(context, 'districtReason'),
    ...yesNoFact(context, 'mayExtend'),
    decidedOn: context.today,
  }),
}
