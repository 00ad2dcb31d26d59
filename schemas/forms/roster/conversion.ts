import { date } from '#schemas/fields/date.ts'
import { isDay } from '#schemas/fields/day.ts'
import { industryCode } from '#schemas/fields/industry-code.ts'
import { money } from '#schemas/fields/money.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import type { Form } from '#schemas/form.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

/** A team has registered a firm: its row closes and the firm's opens on the same day. Facts the context brings: enteredOn. */
export const rosterConversion: Form = {
  id: 'roster-conversion',
  version: 1,
  code: 'F09',
  title: '团队转化为企业',
  en: 'A team turns into a firm',
  sections: [
    section({
      id: 'firm',
      title: '新注册企业',
      en: 'The firm',
      intro: '团队记录与企业记录在同一天交接，始终只计一家；转化不计为新增。',
      introEn:
        'The row of the team closes the day the row of the firm opens: one unit throughout, not a new one.',
      fields: {
        on: date('转化日期', 'Turned into a firm on').notAfterToday(),
        name: text('企业名称', 'Name of the firm').between(2, 80),
        uscc: uscc(),
        legalRep: text('法定代表人', 'Legal representative').between(2, 20),
        registeredOn: date('注册日期', 'Registered on').notAfterToday(),
        registeredCapital: money('注册资本', 'Registered capital').optional(),
        industryCode: industryCode(),
      },
    }),
  ],
  rules: [
    rule(
      'conversion-order',
      { zh: '转化日期应在团队入园日期之后', en: 'A team can turn into a firm only after it has entered' },
      ({ on }, { enteredOn }) => when(isDay(on) && isDay(enteredOn) && on <= enteredOn, 'on'),
    ),
    rule(
      'conversion-registered',
      { zh: '转化日期不能早于企业注册日期', en: 'A team cannot turn into a firm before that is registered' },
      ({ on, registeredOn }) =>
        when(isDay(on) && isDay(registeredOn) && on < registeredOn, 'on', 'registeredOn'),
    ),
  ],
  advice: [],
  attachments: [],
}
