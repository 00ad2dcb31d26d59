import { isDay } from '#schemas/fields/day.ts'
import type { Answer } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { isPlanned, WORK_PLAN } from '#schemas/reference/plan.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

/** Columns of the target table that count what is there at the end of the year. */
const STOCKS = ['startups', 'srdi', 'giants', 'champions', 'platforms', 'digitalFirms']

export const planRules: readonly Rule[] = [
  rule(
    'R4',
    {
      zh: '末年的初创型企业（团队）目标数不能小于现有数',
      en: 'The target of start-ups for the last year must not be below the present number',
    },
    (answers) => {
      const rows = rowsOf(answers.targetTable)
      const last = rows.length - 1
      const target = rows[last] ? num(rows[last], 'startups') : Number.NaN
      return when(target < num(answers, 'startupTotal'), `targetTable.${last}.startups`, 'startupTotal')
    },
  ),
  rule(
    'targets-fall',
    {
      zh: '存量指标（初创型企业、专精特新、小巨人、单项冠军、技术服务平台、数字化转型企业）的目标不能逐年减少',
      en: 'Targets of stock figures must not fall from year to year',
    },
    (answers) => {
      const rows = rowsOf(answers.targetTable)
      return STOCKS.flatMap((column) =>
        rows.flatMap((row, i) => {
          const before = rows[i - 1]
          return when(
            before !== undefined && num(row, column) < num(before, column),
            `targetTable.${i}.${column}`,
            `targetTable.${i - 1}.${column}`,
          )
        }),
      )
    },
  ),
  rule(
    'segments',
    {
      zh: '细分方向应写到每个主导产业的细分领域或产业集群名称',
      en: 'The segments must mention each lead industry by its segment or cluster',
    },
    (answers) => {
      const text = str(answers, 'planSegments')
      return rowsOf(answers.leadIndustries).flatMap((row, i) => {
        const names = [str(row, 'segment'), clusterName(str(row, 'clusterCode'))].filter(Boolean)
        const missing = text !== '' && names.length > 0 && !names.some((name) => text.includes(name))
        return when(missing, 'planSegments', `leadIndustries.${i}.segment`)
      })
    },
  ),
  rule(
    'milestones-planned',
    {
      zh: `建设里程碑的起止日期应在工作方案期间（${WORK_PLAN.firstYear}—${WORK_PLAN.lastYear}年）内`,
      en: `Milestones must begin and end within the years of the work plan (${WORK_PLAN.firstYear}–${WORK_PLAN.lastYear})`,
    },
    (answers) =>
      rowsOf(answers.milestones).flatMap(({ period }, i) =>
        when(
          daysIn(period).some((day) => !isPlanned(day)),
          `milestones.${i}.period`,
        ),
      ),
  ),
  rule(
    'invest-sum',
    { zh: '各项资金来源之和应等于投资估算合计', en: 'The sources must add up to the total investment' },
    (answers) => {
      const rows = rowsOf(answers.investPlan)
      const cents = rows.reduce((sum, row) => sum + Math.round(num(row, 'amount') * 100), 0)
      return when(
        Number.isFinite(cents) && Math.round(num(answers, 'investTotal') * 100) !== cents,
        'investTotal',
        'investPlan',
      )
    },
  ),
]

function daysIn(period: Answer | undefined): readonly string[] {
  return typeof period === 'object' && period !== null ? Object.values(period).filter(isDay) : []
}

function clusterName(code: string): string {
  return CLUSTERS.find((cluster) => cluster.code === code)?.name ?? ''
}
