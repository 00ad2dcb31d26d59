import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import { ledger, order, proof } from '#schemas/ledgers/ledger.ts'

export const agreements = ledger({
  code: 'L19',
  id: 'agreements',
  title: '合作协议台账',
  en: 'Cooperation agreements',
  names: ['partner'],
  aliases: { partner: ['合作单位'], signedOn: ['签订日'], content: ['内容'] },
  fields: {
    partner: text('合作方', 'Partner').between(2, 80),
    kind: choice(
      '类型',
      'Kind',
      words({
        高校: 'University',
        科研院所: 'Research institute',
        大型企业: 'Large enterprise',
        金融机构: 'Financial institution',
        服务商: 'Service provider',
        培养联合体: 'Training consortium',
      }),
    ),
    leadIndustry: text('主导产业', 'Lead industry').atMost(60).optional(),
    signedOn: date('签订日期', 'Signed on').notAfterToday(),
    expiresOn: date('到期日', 'Expires on'),
    terminatedOn: date('提前终止日期', 'Ended early on').optional(),
    content: longText('协议内容', 'What it is about').atMost(500),
  },
  rules: [
    order(
      'expires-order',
      'signedOn',
      'expiresOn',
      '到期日不能早于签订日期',
      'It cannot expire before it is signed',
    ),
    order(
      'terminated-order',
      'signedOn',
      'terminatedOn',
      '提前终止日期不能早于签订日期',
      'It cannot end before it is signed',
    ),
  ],
  evidence: proof('协议附件', 'The agreement'),
})
