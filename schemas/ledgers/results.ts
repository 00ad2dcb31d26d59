import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { money } from '#schemas/fields/money.ts'
import { text } from '#schemas/fields/text.ts'
import { ledger, needed, proof } from '#schemas/ledgers/ledger.ts'

const IN_PARK = ['概念验证', '小试', '中试', '产业化']

export const results = ledger({
  code: 'L04',
  id: 'results',
  title: '科技成果转化台账',
  en: 'Research results',
  names: ['result'],
  aliases: { result: ['名称'], taker: ['承接企业', '承接团队'] },
  fields: {
    result: text('成果名称', 'Result').between(2, 100),
    origin: text('来源单位', 'Where it comes from').between(2, 80),
    originPlace: choice('来源地', 'Origin', words({ 国内: 'China', 国外: 'Abroad' })),
    domain: text('领域', 'Field').atMost(60),
    stage: choice(
      '阶段',
      'Stage',
      words({
        筛选: 'Selection',
        入库: 'In the pool',
        概念验证: 'Proof of concept',
        小试: 'Laboratory trial',
        中试: 'Pilot',
        产业化: 'Production',
      }),
    ),
    enteredOn: date('入园日期', 'Entered the park on').notAfterToday().optional(),
    taker: text('承接企业（团队）', 'Firm or team that takes it up').between(2, 80).optional(),
    contract: money('合同额', 'Contract').optional(),
  },
  rules: [
    needed(
      'entered',
      'enteredOn',
      { field: 'stage', is: IN_PARK },
      '填写入园日期：成果已进入转化',
      'Enter the day it entered the park: it is being transferred',
    ),
    needed(
      'taken',
      'taker',
      { field: 'stage', is: ['小试', '中试', '产业化'] },
      '填写承接企业（团队）：成果已进入试验或产业化',
      'Enter the firm or team that takes it up: it is in trial or production',
    ),
  ],
  evidence: proof('转化协议或证明', 'Agreement or proof of the transfer'),
})
