import { choice } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { isDay } from '#schemas/fields/day.ts'
import { money } from '#schemas/fields/money.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { ledger, order, proof } from '#schemas/ledgers/ledger.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { POLICY_AREAS } from '#schemas/reference/code-lists.ts'
import { rule, when } from '#schemas/rule.ts'

export const policies = ledger({
  code: 'L12',
  keptBy: ['district'],
  id: 'policies',
  title: '区县支持政策台账',
  en: 'Policies of the district',
  names: ['policy'],
  aliases: { policy: ['文件', '政策名称'], validFrom: ['有效期', '生效日期'] },
  fields: {
    area: choice('领域', 'Area', POLICY_AREAS),
    policy: text('文件名称', 'Document').between(2, 120),
    docNo: text('文号', 'Document number').atMost(60),
    issuer: text('出台单位', 'Issued by')
      .between(2, 80)
      .help('区县政府、部门或国家级开发区', 'The district, its offices or a national development zone'),
    amount: money('安排金额', 'Amount set aside').optional(),
    validFrom: date('有效期起', 'Valid from'),
    validUntil: date('有效期止', 'Valid until')
      .optional()
      .help('长期有效的不填', 'Leave it empty where the policy has no end'),
    payments: table('兑现记录', 'Payments', {
      paidOn: date('兑现日期', 'Paid on').notAfterToday(),
      amount: money('兑现金额', 'Amount paid').above(0),
    })
      .rows(1, 60)
      .optional(),
  },
  rules: [
    order(
      'valid-order',
      'validFrom',
      'validUntil',
      '有效期止不能早于有效期起',
      'A policy cannot end before it begins',
    ),
    rule(
      'paid-early',
      { zh: '兑现日期不能早于有效期起', en: 'Nothing can be paid before the policy begins' },
      ({ validFrom, payments }) =>
        rowsOf(payments).flatMap(({ paidOn }, i) =>
          when(isDay(paidOn) && isDay(validFrom) && paidOn < validFrom, `payments.${i}.paidOn`, 'validFrom'),
        ),
    ),
  ],
  evidence: proof('政策文件', 'The document'),
})
