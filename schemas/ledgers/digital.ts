import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { ledger, of, order, proof } from '#schemas/ledgers/ledger.ts'
import { DIGITAL_LINKS, DIGITAL_MODULES } from '#schemas/reference/code-lists.ts'
import { rule, when } from '#schemas/rule.ts'

const MODULE = of('平台模块')
const ACCESS = of('工业互联网接入')
const VENDOR = of('数字化服务商')
const PRODUCT = of('小快轻准产品')
const CHAIN = of('供应链协同')
const LASTING = of('平台模块', '工业互联网接入', '数字化服务商', '供应链协同')

export const digital = ledger({
  code: 'L09',
  id: 'digital',
  title: '数字化台账',
  en: 'Digital park',
  names: ['product', 'vendor', 'internet', 'service', 'module'],
  fields: {
    kind: choice(
      '记录类型',
      'Kind of record',
      words({
        平台模块: 'Module of the park’s platform',
        工业互联网接入: 'Industrial internet',
        数字化服务商: 'Vendor',
        小快轻准产品: 'Small, fast, light and precise product',
        供应链协同: 'Supply-chain service',
      }),
    ),
    module: choice('平台模块', 'Module', DIGITAL_MODULES).when(MODULE),
    internet: text('接入平台名称', 'Platform connected to').between(2, 80).when(ACCESS),
    scope: choice('平台范围', 'Scope', words({ 区域: 'Regional', 行业: 'Of an industry' })).when(ACCESS),
    vendor: text('服务商名称', 'Vendor').between(2, 80).when(of('数字化服务商', '小快轻准产品')),
    vendorUscc: uscc('服务商统一社会信用代码', 'Credit code of the vendor').optional().when(VENDOR),
    product: text('产品名称', 'Product').between(2, 80).when(PRODUCT),
    link: choice('应用环节', 'Where it is used', DIGITAL_LINKS).when(PRODUCT),
    service: text('服务内容', 'Service').between(2, 80).when(CHAIN),
    firm: text('实施企业', 'Firm that adopts it').between(2, 80).optional().when(PRODUCT),
    chainFirm: text('使用企业', 'Firm that uses it').between(2, 80).when(CHAIN),
    doneOn: date('完成日期', 'Completed on').notAfterToday().optional().when(PRODUCT),
    startedOn: date('上线（签约、接入）日期', 'Online, signed or connected on').notAfterToday().when(LASTING),
    endedOn: date('下线（到期）日期', 'Offline or ended on').optional().when(LASTING),
  },
  rules: [
    order(
      'ended-order',
      'startedOn',
      'endedOn',
      '下线（到期）日期不能早于上线（签约、接入）日期',
      'The end must not be before the start',
    ),
    rule(
      'adopter',
      { zh: '填写实施企业：已有完成日期', en: 'Enter the firm: a day of completion is given' },
      (row) => when(row.doneOn !== undefined && row.firm === undefined, 'firm', 'doneOn'),
    ),
  ],
  evidence: proof('协议、验收或截图', 'Agreement, acceptance or screenshot'),
})
