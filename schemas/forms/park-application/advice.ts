import { boundaryArea } from '#schemas/fields/boundary.ts'
import { addMonths, isDay } from '#schemas/fields/day.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { usccAdvice } from '#schemas/fields/uscc-override.ts'
import type { Rule } from '#schemas/form.ts'
import { filedOn } from '#schemas/forms/park-application/filed.ts'
import { attached } from '#schemas/operations/attached.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import type { Figures } from '#schemas/roster/figures.ts'
import { figures } from '#schemas/roster/figures.ts'
import { rosterOf } from '#schemas/roster/rows.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

const SQUARE_METRES_PER_MU = 666.67
/** What the city's target for 2025 comes to per park. */
const CITY_AVERAGE = 40
/** Figures that the evidence slot stands for. */
const EVIDENCED = ['coopAgreements', 'techPlatforms', 'partnerFunds', 'investEvents12m', 'finEvents12m']

export const advice: readonly Rule[] = [
  usccAdvice('operatorUscc'),
  rule(
    'tenure-short',
    {
      zh: '租赁（委托运营）期限距申报不足三年，请核对',
      en: 'The lease or commission ends within three years',
    },
    ({ tenureEndOn }, context) =>
      when(isDay(tenureEndOn) && tenureEndOn < addMonths(filedOn(context), 36), 'tenureEndOn'),
  ),
  rule(
    'land-area',
    {
      zh: '占地面积与四至坐标围成的面积相差超过 20%，请核对',
      en: 'The land area differs by more than 20% from the area of the boundary',
    },
    (answers) => {
      const declared = num(answers, 'landArea') * SQUARE_METRES_PER_MU
      const measured = boundaryArea(str(answers, 'boundaryGeo')) ?? Number.NaN
      return when(Math.abs(declared - measured) > measured * 0.2, 'landArea', 'boundaryGeo')
    },
  ),
  rule('tax', { zh: '实缴税收大于营业收入，请核对', en: 'Taxes exceed revenue' }, (answers) =>
    when(num(answers, 'taxLastYear') > num(answers, 'revenueLastYear'), 'taxLastYear', 'revenueLastYear'),
  ),
  rule(
    'target-low',
    {
      zh: `末年目标低于全市平均水平（每个园区 ${CITY_AVERAGE} 家）`,
      en: `The target of the last year is below the city average of ${CITY_AVERAGE} per park`,
    },
    (answers) => {
      const rows = rowsOf(answers.targetTable)
      const last = rows.length - 1
      const target = rows[last] ? num(rows[last], 'startups') : Number.NaN
      return when(target < CITY_AVERAGE, `targetTable.${last}.startups`)
    },
  ),
  rule(
    'evidence',
    {
      zh: '已填写协议、平台、基金或活动数量，建议上传佐证材料',
      en: 'Agreements, platforms, funds or events are declared; evidence should be attached',
    },
    (answers, context) =>
      when(
        EVIDENCED.some((key) => num(answers, key) > 0) && attached(context, 'evidence') === 0,
        'attachments.evidence',
      ),
  ),
  againstRoster('ipOwners', '拥有有效知识产权的在孵企业数', (found) => found.ipOwners),
  againstRoster('equityFunded', '获得投融资的在孵企业数', (found) => found.equityFunded),
  againstRoster('graduatesTotal', '累计毕业（成长）企业数', (found) => found.graduates),
  againstRoster('inventionPatents', '有效发明专利', (found) => found.inventionPatents),
  againstRoster('digitalFirms', '已实施数字化转型企业', (found) => found.digitalFirms),
  againstRoster('occupiedArea', '已入驻面积', (found) => found.areaUsed),
]

function againstRoster(key: string, zh: string, figure: (found: Figures) => number): Rule {
  return rule(
    `${key}.roster`,
    { zh: `${zh}与名册汇总数不一致，请核对`, en: 'This differs from the figure in the roster' },
    (answers, context) => {
      const expected = expectedOf(answers, context, figure)
      return when(Math.abs(num(answers, key) - expected) > 0.005, key, 'roster')
    },
  )
}

function expectedOf(answers: Answers, context: FormContext, figure: (found: Figures) => number): number {
  const rows = rosterOf(context)
  return rows ? figure(figures(rows, str(answers, 'dataAsOf'))) : Number.NaN
}
