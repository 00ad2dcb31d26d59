import { isDay } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { advice as rowAdvice, rules as rowRules } from '#schemas/forms/roster-row/rules.ts'
import { sizeOf } from '#schemas/forms/roster-row/startup.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { isBranch } from '#schemas/reference/counting-rules.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

const KEPT = new Set([
  'uscc.check',
  'registered-late',
  'contract-order',
  'incubated-elsewhere',
  'certificate-order',
  'graduate-ground',
])

const OF_FIRMS = ['revenue', 'rd', 'tax'] as const

export const rules: readonly Rule[] = [
  ...rowRules.filter(({ id }) => KEPT.has(id)),
  rule(
    'year-incomplete',
    { zh: '企业应填写营业收入、研发费用和实缴税收', en: 'A firm must enter revenue, R&D expenses and taxes' },
    (row) =>
      eachYear(row, (one) => OF_FIRMS.filter((key) => row.kind !== '科创团队' && one[key] === undefined)),
  ),
  rule(
    'year-main-revenue',
    { zh: '主营业务收入不能大于营业收入', en: 'Revenue from the main business must not exceed revenue' },
    (row) => eachYear(row, (one) => (num(one, 'mainRevenue') > num(one, 'revenue') ? ['mainRevenue'] : [])),
  ),
  rule(
    'year-assets',
    {
      zh: '填写资产总额：该行业按资产总额划分企业规模',
      en: 'Enter total assets: this industry is sized by assets',
    },
    (row) => eachYear(row, (one) => (lacksAssets(row, one) ? ['assets'] : [])),
  ),
  rule(
    'year-future',
    { zh: '不能填写以后年度的数据', en: 'Figures of a coming year cannot be given' },
    (row, { today }) =>
      eachYear(row, (one) => (num(one, 'year') > Number(today.slice(0, 4)) ? ['year'] : [])),
  ),
  rule(
    'graduated-order',
    { zh: '毕业日期不能早于孵化起始日', en: 'A firm cannot graduate before its incubation began' },
    ({ graduatedOn, incubationStart }) =>
      when(
        isDay(graduatedOn) && isDay(incubationStart) && graduatedOn < incubationStart,
        'graduatedOn',
        'incubationStart',
      ),
  ),
]

export const advice: readonly Rule[] = [
  ...rowAdvice,
  rule(
    'branch',
    {
      zh: '分公司等分支机构不是独立法人，不计入企业和初创型企业数',
      en: 'A branch is no legal person of its own and is not counted',
    },
    (row) => when(row.kind === '企业' && isBranch(str(row, 'name')), 'name'),
  ),
]

function eachYear(row: Answers, wrong: (one: Answers) => readonly string[]): (readonly string[])[] {
  return rowsOf(row.years).flatMap((one, i) => wrong(one).map((key) => [`years.${i}.${key}`]))
}

function lacksAssets(row: Answers, one: Answers): boolean {
  const full = { ...row, employees: 0, revenue: 0 }
  return (
    row.kind === '企业' &&
    one.assets === undefined &&
    sizeOf({ ...full, assets: 0 }) !== undefined &&
    sizeOf({ ...full, assets: undefined }) === undefined
  )
}
