import { choice, optionsFrom, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import type { FormContext, Option } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { isPerson, personOf } from '#schemas/forms/person.ts'
import { rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

/** 异议核查与答复. Facts the context brings: person, recheckers or signers, objectionFacts, parkReply. */
export const objectionInvestigation: Form = {
  id: 'objection-investigation',
  version: 1,
  code: 'F06-4',
  title: '异议核查与答复',
  en: 'Investigation of an objection and answer',
  decision: 'result',
  confirm: 'code',
  sections: [
    section({
      id: 'investigation',
      title: '核查情况',
      en: 'Investigation',
      fields: {
        objectionFacts: longText('异议事实与理由', 'Facts and reasons').atMost(3000).system(),
        parkReply: longText('园区说明', 'Reply of the park').atMost(3000).system(),
        investigation: longText('核查情况', 'Investigation').atLeast(50).atMost(3000),
      },
    }),
    section({
      id: 'result',
      title: '处理结论',
      en: 'Result',
      intro: '处理结论由复核人复核后生效。答复意见发送异议人，不得写入园区商业秘密。',
      introEn:
        'The result takes effect when the rechecker agrees. The answer goes to the objector; keep business secrets of the park out of it.',
      fields: {
        result: choice(
          '处理结论',
          'Result',
          words({
            异议不成立: 'Objection not founded',
            '部分成立（不影响认定）': 'Founded in part, without effect on the designation',
            '成立（取消资格）': 'Founded: disqualified',
            '成立（重新评审）': 'Founded: to be reviewed again',
          }),
        ),
        reply: longText('答复意见', 'Answer').atLeast(30).atMost(2000),
        rechecker: choice('复核人', 'Rechecker', countersigners),
        repliedOn: date('答复日期', 'Answered on').system(),
      },
    }),
  ],
  rules: [
    rule(
      'rechecker',
      { zh: '复核人与承办人不能是同一人', en: 'The rechecker must not be the handler' },
      ({ rechecker }, context) => when(isPerson(rechecker, personOf(context)), 'rechecker'),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'report',
      label: '核查报告',
      en: 'Report of the investigation',
      required: false,
      accept: ['pdf', 'jpg', 'png'],
      most: 5,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'objectionFacts'),
    ...textFact(context, 'parkReply'),
    repliedOn: context.today,
  }),
}

function countersigners(context: FormContext): readonly Option[] {
  const recheckers = optionsFrom('recheckers')(context)
  const known = new Set(recheckers.map(({ value }) => value))
  return [...recheckers, ...optionsFrom('signers')(context).filter(({ value }) => !known.has(value))]
}
