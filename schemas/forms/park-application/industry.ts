import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import { cluster } from '#schemas/fields/cluster.ts'
import { date } from '#schemas/fields/date.ts'
import { industryCode } from '#schemas/fields/industry-code.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { uscc } from '#schemas/fields/uscc.ts'
import { section } from '#schemas/section.ts'

const ORIGINS = words({
  '33618细分领域引进培育': 'Attracted or grown in a 33618 segment',
  链主企业补链延链强链: 'Through a chain leader',
  高校院所成果孵化: 'Spun off from a university or institute',
})

export const industry = section({
  id: 'industry',
  title: '产业定位',
  en: 'Industry',
  fields: {
    leadIndustries: table('主导产业', 'Lead industries', {
      clusterCode: cluster('“33618”产业集群', '33618 cluster'),
      segment: text('细分领域', 'Segment').atMost(30),
      industryCode: industryCode(),
      firmCount: integer('企业数', 'Firms', '家'),
      revenueLastYear: money('上年营业收入', 'Revenue last year'),
      leader: text('产业负责人', 'Person in charge').atMost(20),
    })
      .rows(2, 3)
      .distinct(
        ['clusterCode', 'segment'],
        '主导产业的产业集群和细分领域不能重复',
        'Two lead industries must not have the same cluster and segment',
      ),
    oneParkBrand: longText('“一园一业一品”描述', 'One park, one industry, one brand').atMost(500),
    leadConcentration: calculated('主导产业集聚度', 'Concentration in lead industries', 'number', '%'),
    sourceMix: table('企业来源构成', 'Where the firms come from', {
      source: choice('企业来源', 'Origin', ORIGINS).system(),
      count: integer('家数', 'Firms', '家'),
    }).preset(ORIGINS.map(({ value }) => ({ source: value }))),
    chainLeaders: table('对接领军企业（“链主”）清单', 'Chain leaders', {
      name: text('企业名称', 'Firm').atMost(80),
      uscc: uscc(),
      chain: text('产业链', 'Industry chain').atMost(40),
      cooperation: text('合作方式', 'Form of cooperation').atMost(80),
      agreedOn: date('协议日期', 'Agreed on').notAfterToday(),
    })
      .rows(1, 50)
      .optional(),
    chainGaps: table('产业链短板弱项清单', 'Gaps in the chain', {
      no: text('编号', 'Number').atMost(10),
      link: text('环节/产品', 'Link or product').atMost(60),
      state: text('现状', 'Present state').atMost(200),
      remedy: choice(
        '补强方式',
        'Remedy',
        words({ 关键核心技术攻关: 'Research on core technology', 国内外招商引育: 'Attracting firms' }),
      ),
      responsible: text('责任人', 'Responsible').atMost(20),
      dueOn: date('完成时限', 'Due on'),
      progress: choice(
        '状态',
        'Status',
        words({ 未启动: 'Not begun', 进行中: 'Under way', 已销号: 'Closed' }),
      ),
    })
      .rows(1, 50)
      .optional(),
  },
})
