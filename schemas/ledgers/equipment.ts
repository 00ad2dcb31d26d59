import { choice, words } from '#schemas/fields/choice.ts'
import { decimal } from '#schemas/fields/decimal.ts'
import { integer } from '#schemas/fields/integer.ts'
import { money } from '#schemas/fields/money.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { text } from '#schemas/fields/text.ts'
import { lasting, ledger, order, yearly } from '#schemas/ledgers/ledger.ts'

export const equipment = ledger({
  code: 'L06',
  id: 'equipment',
  title: '仪器设备共享台账',
  en: 'Shared equipment',
  names: ['device'],
  aliases: { device: ['名称', '仪器名称'], count: ['台套'] },
  fields: {
    device: text('设备名称', 'Device').between(2, 80),
    count: integer('数量', 'Number', '台套').atLeast(1),
    value: money('原值', 'Original value'),
    owner: text('归属', 'Owner').between(2, 80),
    sharing: choice(
      '共享方式',
      'Way of sharing',
      words({ 共建: 'Built together', 共用: 'Used together', 共享: 'Open to all' }),
    ),
    ...lasting(['开放起始日', 'Open since'], ['停止开放日', 'Closed since']),
    hours: text('开放时间', 'Opening hours').atMost(100),
    usage: yearly('年度使用情况', 'Use by year', {
      hours: decimal('机时', 'Machine hours', '小时'),
      firms: text('使用企业', 'Firms using it').atMost(300).optional(),
    }).optional(),
    discount: percentage('收费优惠', 'Discount').optional(),
  },
  rules: [
    order(
      'ended-order',
      'startedOn',
      'endedOn',
      '停止开放日不能早于开放起始日',
      'A device cannot close before it opened',
    ),
  ],
})
