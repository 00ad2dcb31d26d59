import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import type { Form } from '#schemas/form.ts'
import { numberFact, textFact } from '#schemas/forms/facts.ts'
import { isPerson, personOf } from '#schemas/forms/person.ts'
import { MOST_BAN_YEARS } from '#schemas/reference/bans.ts'
import { num, rule, when } from '#schemas/rule.ts'
import { section } from '#schemas/section.ts'

export const REVOKED = '撤销'
const revoked = { field: 'decision', is: [REVOKED] }

/** 撤销称号决定. Facts the context brings: grounds, facts, statement (texts), leastBanYears, proposer (address). */
export const removalDecision: Form = {
  id: 'removal-decision',
  version: 1,
  code: 'F07-3',
  title: '撤销称号决定',
  en: 'Decision on a revocation',
  decision: 'decision',
  confirm: 'code',
  sections: [
    section({
      id: 'heard',
      title: '情形与申辩',
      en: 'Grounds and answer',
      fields: {
        grounds: calculated('撤销情形', 'Grounds', 'text'),
        facts: calculated('事实与依据', 'Facts and basis', 'text'),
        statement: calculated('园区陈述申辩', 'What the park says', 'text'),
      },
    }),
    section({
      id: 'decision',
      title: '称号处理',
      en: 'What becomes of the title',
      fields: {
        decision: choice('决定', 'Decision', words({ [REVOKED]: 'Revoke', 不撤销: 'Do not revoke' })),
        docNo: text('撤销公告文号', 'Number of the announcement')
          .atMost(40)
          .matching(
            /^渝经信中小〔20\d{2}〕[1-9]\d{0,3}号$/,
            '“渝经信中小〔年份〕序号号”，例如 渝经信中小〔2027〕36号',
            'like 渝经信中小〔2027〕36号',
          )
          .when(revoked),
        plaqueBackBy: date('牌匾交回期限', 'Plaque back by').notBeforeToday().when(revoked),
        leastBanYears: calculated('最短禁止申报年限', 'Shortest ban', 'number', '年'),
        banYears: integer('禁止申报年限', 'Years of the ban', '年').between(1, MOST_BAN_YEARS).when(revoked),
        reason: longText('理由', 'Reason')
          .atLeast(20)
          .atMost(1000)
          .help('须回应园区的陈述申辩', 'It must answer what the park says'),
      },
    }),
  ],
  rules: [
    rule(
      'ban-least',
      {
        zh: '禁止申报年限不得短于规定的最短年限',
        en: 'The ban must not be shorter than the rules ask for',
      },
      (answers) =>
        when(num(answers, 'banYears') < num(answers, 'leastBanYears'), 'banYears', 'leastBanYears'),
    ),
    rule(
      'proposer',
      { zh: '提出拟办意见的人员不得作出决定', en: 'Whoever proposed it must not decide' },
      ({ decision }, context) =>
        when(decision !== undefined && isPerson(context.proposer, personOf(context)), 'decision'),
    ),
  ],
  advice: [],
  attachments: [
    {
      key: 'announcement',
      label: '撤销决定（公告）',
      en: 'The decision as announced',
      required: false,
      accept: ['pdf'],
      most: 2,
    },
  ],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'grounds'),
    ...textFact(context, 'facts'),
    ...textFact(context, 'statement'),
    ...numberFact(context, 'leastBanYears'),
  }),
}
