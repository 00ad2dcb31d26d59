import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { money } from '#schemas/fields/money.ts'
import { text } from '#schemas/fields/text.ts'
import { LEVELS, lasting, ledger, order, proof, yearly } from '#schemas/ledgers/ledger.ts'

export const platforms = ledger({
  code: 'L05',
  id: 'platforms',
  title: '技术服务平台台账',
  en: 'Technical platforms',
  names: ['platform'],
  aliases: { platform: ['名称'], type: ['平台类型'], level: ['平台级别'] },
  fields: {
    platform: text('平台名称', 'Platform').between(2, 80),
    type: choice(
      '类型',
      'Type',
      words({
        概念验证: 'Proof of concept',
        共享实验室: 'Shared laboratory',
        检验检测: 'Inspection and testing',
        中试: 'Pilot plant',
        研发设计: 'Research and design',
        其他: 'Other',
      }),
    ),
    level: choice('级别', 'Level', LEVELS),
    levelOn: date('级别认定日期', 'Level granted on')
      .notAfterToday()
      .when({ field: 'level', is: ['国家', '市'] }),
    partners: text('共建单位', 'Built with').atMost(200).optional(),
    invested: money('投入', 'Invested'),
    area: decimal('面积', 'Area', '㎡'),
    ...lasting(['启用日期', 'In use since'], ['停用日期', 'Out of use since']),
    served: yearly('年度服务情况', 'Services by year', {
      times: integer('服务次数', 'Services', '次'),
      firms: integer('服务企业数', 'Firms served', '家'),
    }).optional(),
  },
  rules: [
    order(
      'ended-order',
      'startedOn',
      'endedOn',
      '停用日期不能早于启用日期',
      'A platform cannot stop before it started',
    ),
  ],
  evidence: proof('平台认定或运行佐证', 'Proof that the platform works'),
})
