import { calculated } from '#schemas/fields/calculated.ts'
import { date } from '#schemas/fields/date.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { section } from '#schemas/section.ts'

const count = (label: string, en: string, unit = '家') => calculated(label, en, 'number', unit)

export const firms = section({
  id: 'firms',
  title: '在园企业现状（截止申报上月末）',
  en: 'Firms in the park',
  intro: '企业数、从业人员、营业收入和资质数由入园企业（团队）名册自动汇总。',
  introEn: 'Firms, employees, revenue and certificates are summed up from the roster.',
  fields: {
    dataAsOf: date('数据截止日期', 'Data as of').help(
      '某月最后一天，不早于申报日前 100 天',
      'The last day of a month, at most 100 days before the application',
    ),
    enterpriseTotal: count('入园企业总数', 'Firms in the park'),
    incubateeCount: count('在孵企业数', 'Firms in incubation'),
    teamCount: count('科创团队数', 'Innovation teams', '个'),
    startupTotal: count(
      '初创型中小企业（在孵企业、科创团队）数',
      'Start-ups (firms in incubation and teams)',
    ),
    smeShare: count('中小微企业占比', 'Share of SMEs', '%'),
    employees: count('从业人员数', 'Employees', '人'),
    revenueLastYear: count('上年度营业收入', 'Revenue last year', '万元'),
    outputLastYear: money('上年度工业总产值', 'Industrial output last year').optional(),
    taxLastYear: money('上年度实缴税收', 'Taxes paid last year'),
    rdLastYear: money('上年度研发费用', 'R&D expenses last year'),
    rdNote: longText('研发费用高于营业收入的说明', 'Why R&D exceeds revenue')
      .atMost(300)
      .optional()
      .help('上年度研发费用大于营业收入的，在此说明', 'Explain here if R&D expenses exceed revenue'),
    inventionPatents: integer('有效发明专利', 'Valid invention patents', '件'),
    ipOwners: integer('拥有有效知识产权的在孵企业数', 'Firms in incubation with valid IP', '家'),
    equityFunded: integer('获得投融资的在孵企业数', 'Firms in incubation with equity funding', '家'),
    graduatesTotal: integer('累计毕业（成长）企业数', 'Graduated firms so far', '家'),
    cntTechSme: count('科技型中小企业', 'Technology-based SMEs'),
    cntInnovative: count('创新型中小企业', 'Innovative SMEs'),
    cntHighTech: count('高新技术企业', 'High-tech enterprises'),
    cntSrdi: count('专精特新中小企业', 'Specialised and sophisticated SMEs'),
    cntGiant: count('专精特新“小巨人”企业', 'Little giants'),
    cntChampion: count('制造业单项冠军企业', 'Manufacturing champions'),
    cntAboveScale: integer('规模以上企业', 'Firms above designated size', '家'),
  },
})
