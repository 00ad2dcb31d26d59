import type { FormContext, Problem } from '#schemas/fields/field.ts'
import type { Rule } from '#schemas/form.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { figures } from '#schemas/roster/figures.ts'
import { rosterProblems } from '#schemas/roster/problems.ts'
import { rosterOf } from '#schemas/roster/rows.ts'
import { num, rule, str, when } from '#schemas/rule.ts'

const MOST_NAMED = 8

const ROWS_WITH_ERRORS = {
  code: 'R3.rows',
  zh: '更正名册中有误的行后再提交',
  en: 'Correct the rows of the roster that have errors before you submit',
} as const

const rowsWithErrors: Rule = {
  id: 'R3.rows',
  messages: [ROWS_WITH_ERRORS],
  check: (_, context) => {
    const numbers = [...new Set(found(context).map(({ row }) => row + 1))]
    if (numbers.length === 0) return []
    const named = `${numbers.slice(0, MOST_NAMED).join('、')}${numbers.length > MOST_NAMED ? ' 等' : ''}`
    const problem: Problem = {
      ...ROWS_WITH_ERRORS,
      path: 'roster',
      zh: `名册有 ${numbers.length} 行需要更正（第 ${named} 行），更正后再提交`,
      en: `${numbers.length} rows of the roster need correction (row ${numbers.slice(0, MOST_NAMED).join(', ')})`,
    }
    return [problem]
  },
}

export const rosterRules: readonly Rule[] = [
  rowsWithErrors,
  rule(
    'R3.startups',
    {
      zh: '填写入园企业（团队）名册：初创型中小企业（在孵企业、科创团队）数应大于 0',
      en: 'Fill in the roster: there must be at least one start-up',
    },
    (answers) => when(!(num(answers, 'startupTotal') > 0), 'roster'),
  ),
  rule(
    'R3.area',
    {
      zh: '名册使用面积合计不能大于可自主支配面积',
      en: 'The areas used in the roster must not exceed the area at the operator’s disposal',
    },
    (answers, context) => {
      const rows = rosterOf(context)
      const used = rows ? figures(rows, str(answers, 'dataAsOf')).areaUsed : Number.NaN
      return when(used > num(answers, 'usableArea'), 'roster', 'usableArea')
    },
  ),
  rule(
    'R3.lead',
    {
      zh: '名册中“对应园区主导产业”的序号应在主导产业行数之内',
      en: 'The lead industry in the roster must be one of the rows of lead industries',
    },
    (answers, context) => {
      const rows = rowsOf(answers.leadIndustries).length
      return when(
        rows > 0 && (rosterOf(context) ?? []).some((row) => Number(row.leadIndustryIdx) > rows),
        'roster',
        'leadIndustries',
      )
    },
  ),
  ...[
    ['ipOwners', 'incubateeCount', '拥有有效知识产权的在孵企业数', '在孵企业数'],
    ['equityFunded', 'incubateeCount', '获得投融资的在孵企业数', '在孵企业数'],
    ['cntAboveScale', 'enterpriseTotal', '规模以上企业数', '入园企业总数'],
  ].map(([part = '', whole = '', zhPart, zhWhole]) =>
    rule(
      `${part}.most`,
      {
        zh: `${zhPart}不能大于${zhWhole}`,
        en: 'This number must not exceed the firms in the roster it is part of',
      },
      (answers) => when(num(answers, part) > num(answers, whole), part, whole),
    ),
  ),
  rule(
    'patents',
    {
      zh: '有效发明专利不能大于名册中有效知识产权合计',
      en: 'Invention patents must not exceed all IP in the roster',
    },
    (answers, context) => {
      const rows = rosterOf(context)
      const all =
        rows && rows.length > 0 ? figures(rows, str(answers, 'dataAsOf')).intellectualProperty : Number.NaN
      return when(num(answers, 'inventionPatents') > all, 'inventionPatents', 'roster')
    },
  ),
  rule(
    'rd',
    { zh: '研发费用大于营业收入，填写说明', en: 'Explain why R&D expenses exceed revenue' },
    (answers) =>
      when(
        num(answers, 'rdLastYear') > num(answers, 'revenueLastYear') && answers.rdNote === undefined,
        'rdNote',
        'rdLastYear',
        'revenueLastYear',
      ),
  ),
  rule(
    'sources',
    {
      zh: '企业来源构成合计不能大于入园企业总数与科创团队数之和',
      en: 'Firms by origin must not exceed all firms and teams in the park',
    },
    (answers) => {
      const sum = rowsOf(answers.sourceMix).reduce((total, row) => total + (num(row, 'count') || 0), 0)
      return when(
        sum > num(answers, 'enterpriseTotal') + num(answers, 'teamCount'),
        'sourceMix',
        'enterpriseTotal',
      )
    },
  ),
]

function found(context: FormContext) {
  const rows = rosterOf(context)
  return rows ? rosterProblems(rows, context) : []
}
