import { choice, words } from '#schemas/fields/choice.ts'
import type { FormContext } from '#schemas/fields/field.ts'
import { integer } from '#schemas/fields/integer.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { money } from '#schemas/fields/money.ts'
import { period } from '#schemas/fields/period.ts'
import { table } from '#schemas/fields/table.ts'
import { text } from '#schemas/fields/text.ts'
import { filedOn } from '#schemas/forms/park-application/filed.ts'
import { ECOSYSTEMS } from '#schemas/reference/code-lists.ts'
import { WORK_PLAN } from '#schemas/reference/plan.ts'
import { section } from '#schemas/section.ts'

function planYears(context: FormContext): readonly { readonly year: number }[] {
  const first = Math.min(Number(filedOn(context).slice(0, 4)), WORK_PLAN.lastYear)
  return Array.from({ length: WORK_PLAN.lastYear - first + 1 }, (_, i) => ({ year: first + i }))
}

const FUNDING = words({ 自筹: 'Own funds', 财政: 'Public funds', 基金: 'Investment funds', 贷款: 'Loans' })

export const plan = section({
  id: 'plan',
  title: '创建方案与目标',
  en: 'Plan and targets',
  fields: {
    targetTable: table('年度目标表', 'Targets by year', {
      year: integer('年度', 'Year').system(),
      startups: integer('初创型企业（团队）数', 'Start-ups', '家'),
      newStartups: integer('当年新增', 'New in the year', '家'),
      srdi: integer('专精特新', 'Specialised and sophisticated SMEs', '家'),
      giants: integer('小巨人', 'Little giants', '家'),
      champions: integer('单项冠军', 'Champions', '家'),
      revenue: money('营业收入', 'Revenue'),
      platforms: integer('技术服务平台', 'Technical service platforms', '个'),
      results: integer('转化成果', 'Results transferred', '项'),
      financing: money('企业融资额', 'Financing of firms'),
      digitalFirms: integer('数字化转型企业', 'Firms in digital transformation', '家'),
    }).presetFor(planYears),
    planGoal: longText('发展目标', 'Goals').atMost(1500),
    planSegments: longText('细分方向', 'Segments')
      .atMost(1000)
      .help('逐一写到每个主导产业的细分领域', 'Mention the segment of each lead industry'),
    planPath: longText('实施路径', 'Path').atMost(2000),
    planOrg: longText('组织领导', 'Leadership')
      .atMost(800)
      .help('包括领导小组名单', 'With the members of the leading group'),
    planMeasures: longText('工作举措', 'Measures').atMost(2000),
    planPerformance: longText('绩效管理', 'Performance management').atMost(800),
    milestones: table('建设里程碑', 'Milestones', {
      no: text('编号', 'Number').atMost(10),
      task: text('任务', 'Task').atMost(120),
      ecosystem: choice('所属生态', 'Ecosystem', ECOSYSTEMS),
      responsible: text('责任单位', 'Responsible').atMost(60),
      period: period('起止日期', 'Period'),
      deliverable: text('可交付成果', 'Deliverable').atMost(120),
      investment: money('投资额', 'Investment'),
    }).rows(3, 60),
    investPlan: table('投资估算与资金来源', 'Investment by source', {
      source: choice('资金来源', 'Source', FUNDING).system(),
      amount: money('金额', 'Amount'),
    }).preset(FUNDING.map(({ value }) => ({ source: value }))),
    investTotal: money('投资估算合计', 'Total investment'),
    districtSupport: longText('区县支持措施（园区填写）', 'Support by the district, as the park sees it')
      .atMost(800)
      .optional(),
  },
})
