import { choice } from '#schemas/fields/choice.ts'
import { integer } from '#schemas/fields/integer.ts'
import { money } from '#schemas/fields/money.ts'
import { percentage } from '#schemas/fields/percentage.ts'
import { table } from '#schemas/fields/table.ts'
import { DIGITAL_LEVELS } from '#schemas/forms/roster-row/year.ts'
import { section } from '#schemas/section.ts'

/** A year's figures may be given and changed up to this day of the next year. source: 每年更新，4月30日前 */
export const YEAR_FINAL = '04-30'

export const years = section({
  id: 'years',
  title: '年度经营',
  en: 'Figures of each year',
  intro:
    '每年一行，次年 4 月 30 日前更新；当年新注册的企业先填写当年数据。科创团队不填写营业收入等经营数据。',
  introEn:
    'One row a year, due by 30 April of the next; a firm registered this year begins with this year. A team gives no revenue and the like.',
  fields: {
    years: table('年度经营', 'Figures of each year', {
      year: integer('年度', 'Year').between(2020, 2040),
      employees: integer('从业人员', 'Employees', '人'),
      revenue: money('营业收入', 'Revenue').optional(),
      mainRevenue: money('主营业务收入', 'Revenue from the main business').optional(),
      assets: money('资产总额', 'Total assets').optional(),
      debtRatio: percentage('资产负债率', 'Debt ratio').atMost(300).optional(),
      rd: money('研发费用', 'R&D expenses').optional(),
      tax: money('实缴税收', 'Taxes paid').optional(),
      invention: integer('有效发明专利', 'Valid invention patents', '件'),
      otherIp: integer('其他有效知识产权', 'Other valid intellectual property', '件'),
      equityFinancing: money('股权融资额', 'Equity financing').optional(),
      debtFinancing: money('债权融资额', 'Debt financing').optional(),
      digitalLevel: choice('数字化转型情况', 'Digital transformation', DIGITAL_LEVELS),
    })
      .rows(1, 20)
      .distinct(['year'], '同一年度只能填写一行', 'A year may be given only once'),
  },
})
