import { choice, words } from '#schemas/fields/choice.ts'
import { date } from '#schemas/fields/date.ts'
import { money } from '#schemas/fields/money.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { ledger, of, order, proof } from '#schemas/ledgers/ledger.ts'
import { FINANCING_USES, GROWTH_STAGES, INSTITUTIONS } from '#schemas/reference/code-lists.ts'
import { num, rule, when } from '#schemas/rule.ts'

const FUND = of('基金')
const INSTITUTION = of('金融机构')
const PRODUCT = of('金融产品')
const POOL = of('风险补偿池')
const FINANCING = of('企业融资')
const DEMAND = of('融资需求')
const MET = { field: 'outcome', is: ['已满足', '部分满足'] }

export const finance = ledger({
  code: 'L07',
  id: 'finance',
  title: '资金台账',
  en: 'Finance',
  names: ['fund', 'product', 'pool', 'firm', 'institution'],
  fields: {
    kind: choice(
      '记录类型',
      'Kind of record',
      words({
        基金: 'Fund',
        金融机构: 'Institution',
        金融产品: 'Product',
        风险补偿池: 'Risk compensation pool',
        企业融资: 'Financing of a firm',
        融资需求: 'Demand for financing',
      }),
    ),
    fund: text('基金名称', 'Fund').between(2, 80).when(FUND),
    fundKind: choice(
      '基金类型',
      'Kind of fund',
      words({ 政府引导: 'Government guided', 产业投资: 'Industry investment', 天使: 'Angel' }),
    ).when(FUND),
    fundSize: money('基金规模', 'Size of the fund').when(FUND),
    filingNo: text('备案号', 'Filing number').atMost(40).optional().when(FUND),
    product: text('产品名称', 'Product').between(2, 80).when(PRODUCT),
    productStage: choice('适用成长阶段', 'Growth stage it suits', GROWTH_STAGES).when(PRODUCT),
    institution: text('金融机构名称', 'Institution').between(2, 80).when(of('金融机构', '金融产品')),
    institutionKind: choice('金融机构类型', 'Kind of institution', INSTITUTIONS).when(INSTITUTION),
    pool: text('风险补偿池名称', 'Pool').between(2, 80).when(POOL),
    poolSize: money('资金池规模', 'Size of the pool').when(POOL),
    partners: text('共建单位', 'Built with').atMost(200).optional().when(POOL),
    agreedOn: date('合作协议签订日期', 'Agreement signed on')
      .notAfterToday()
      .when(of('基金', '金融机构', '金融产品', '风险补偿池')),
    validUntil: date('合作协议到期日', 'Agreement valid until')
      .optional()
      .help('长期有效的不填', 'Leave it empty where the agreement has no end')
      .when(of('基金', '金融机构', '金融产品', '风险补偿池')),
    firm: text('企业名称', 'Firm').between(2, 80).when(of('企业融资', '融资需求')),
    firmUscc: uscc('企业统一社会信用代码', 'Credit code of the firm')
      .optional()
      .when(of('企业融资', '融资需求')),
    way: choice(
      '融资方式',
      'Way of financing',
      words({ 股权: 'Equity', 贷款: 'Loan', 担保: 'Guarantee', 租赁: 'Leasing' }),
    ).when(FINANCING),
    use: choice('融资用途', 'Purpose', FINANCING_USES).when(of('企业融资', '融资需求')),
    provider: text('资金提供方', 'Provider').atMost(80).optional().when(FINANCING),
    amount: money('融资金额', 'Amount').above(0).when(FINANCING),
    paidOn: date('到账日期', 'Paid on').notAfterToday().when(FINANCING),
    wanted: money('需求金额', 'Amount wanted').above(0).when(DEMAND),
    raisedOn: date('提出日期', 'Raised on').notAfterToday().when(DEMAND),
    outcome: choice(
      '对接结果',
      'Outcome',
      words({ 对接中: 'In talks', 已满足: 'Met', 部分满足: 'Partly met', 未满足: 'Not met' }),
    ).when(DEMAND),
    met: money('已满足金额', 'Amount met').above(0).when(MET),
    metOn: date('满足日期', 'Met on').notAfterToday().when(MET),
  },
  rules: [
    order(
      'agreement-order',
      'agreedOn',
      'validUntil',
      '合作协议到期日不能早于签订日期',
      'An agreement cannot end before it is signed',
    ),
    order(
      'met-order',
      'raisedOn',
      'metOn',
      '满足日期不能早于提出日期',
      'A demand cannot be met before it is raised',
    ),
    rule(
      'met-wanted',
      { zh: '已满足金额不能大于需求金额', en: 'The amount met must not exceed the amount wanted' },
      (row) => when(num(row, 'met') > num(row, 'wanted'), 'met', 'wanted'),
    ),
  ],
  evidence: proof('协议、到账凭证', 'Agreement or proof of payment'),
})
