import { choice, words } from '#schemas/fields/choice.ts'
import { integer } from '#schemas/fields/integer.ts'
import { money } from '#schemas/fields/money.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { section } from '#schemas/section.ts'

const NOT_TEAM = { field: 'kind', not: ['科创团队'] }

export const DIGITAL_LEVELS = words({
  未实施: 'Not begun',
  已上云用数: 'Uses cloud and data',
  部署小快轻准产品: 'Uses small, fast, light and precise products',
  两化融合贯标等: 'Certified for integration of IT and industry, or similar',
})

export const year = section({
  id: 'year',
  title: '年度经营',
  en: 'Figures of the year',
  intro: '填写上一年度数据；当年新注册的企业填写当年数据。',
  introEn: 'Figures of last year; of this year for a firm registered this year.',
  fields: {
    year: integer('年度', 'Year').between(2020, 2030),
    employees: integer('从业人员', 'Employees', '人'),
    revenue: money('营业收入', 'Revenue').when(NOT_TEAM),
    mainRevenue: money('主营业务收入', 'Revenue from the main business').optional().when(NOT_TEAM),
    assets: money('资产总额', 'Total assets').optional().when(NOT_TEAM),
    debtRatio: percentage('资产负债率', 'Debt ratio').atMost(300).optional().when(NOT_TEAM),
    rd: money('研发费用', 'R&D expenses').when(NOT_TEAM),
    tax: money('实缴税收', 'Taxes paid').when(NOT_TEAM),
    invention: integer('有效发明专利', 'Valid invention patents', '件'),
    otherIp: integer('其他有效知识产权', 'Other valid intellectual property', '件'),
    equityFinancing: money('股权融资额', 'Equity financing')
      .optional()
      .help('合格机构投资者实缴额', 'Paid in by qualified institutional investors'),
    debtFinancing: money('债权融资额', 'Debt financing').optional(),
    digitalLevel: choice('数字化转型情况', 'Digital transformation', DIGITAL_LEVELS),
  },
})
