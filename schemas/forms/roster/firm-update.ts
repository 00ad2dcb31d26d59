import { calculated } from '#schemas/fields/calculated.ts'
import { choice, words } from '#schemas/fields/choice.ts'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import { longText } from '#schemas/fields/long-text.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { rules } from '#schemas/forms/roster-entry/rules.ts'
import { years } from '#schemas/forms/roster-entry/years.ts'
import { certificates } from '#schemas/forms/roster-row/certificates.ts'
import { section } from '#schemas/section.ts'

const OWN_RULES = new Set([
  'certificate-order',
  'year-incomplete',
  'year-main-revenue',
  'year-assets',
  'year-future',
])

const TABLES = ['years', 'certificates'] as const

/** A firm fills in its own part of the roster. Facts the context brings: parkName, firmName, kind, industryCode, rowText, and years and certificates as they stand, which the page begins with. */
export const firmUpdate: Form = {
  id: 'firm-update',
  version: 1,
  code: 'F09-1',
  title: '企业自助填报',
  en: 'A firm’s own figures',
  decision: 'check',
  sections: [
    section({
      id: 'firm',
      title: '企业',
      en: 'Firm',
      fields: {
        parkName: calculated('所在园区', 'Park', 'text'),
        firmName: calculated('企业（团队）名称', 'Name of the firm or team', 'text'),
        kind: calculated('类型', 'Kind', 'text'),
        industryCode: calculated('国民经济行业代码', 'Industry code', 'text'),
        rowText: calculated('园区登记的其他信息', 'What else the park has entered', 'text'),
      },
    }),
    years,
    certificates,
    section({
      id: 'dispute',
      title: '核对',
      en: 'Check',
      fields: {
        check: choice(
          '园区登记的其他信息',
          'What else the park has entered',
          words({ 核对无误: 'Is right', 提出异议: 'Is disputed' }),
        ).help(
          '选“提出异议”的，园区 5 个工作日内答复，由区县决定',
          'The park answers a dispute within 5 working days, and the district decides',
        ),
        disputed: longText('有误之处及正确情况', 'What is wrong, and what is right')
          .atLeast(10)
          .atMost(1000)
          .when({ field: 'check', is: ['提出异议'] }),
      },
    }),
  ],
  rules: rules.filter(({ id }) => OWN_RULES.has(id)),
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...known(context),
    ...answers,
    ...textFact(context, 'parkName'),
    ...textFact(context, 'firmName'),
    ...textFact(context, 'kind'),
    ...textFact(context, 'industryCode'),
    ...textFact(context, 'rowText'),
  }),
}

function known(context: FormContext): Answers {
  return Object.fromEntries(
    TABLES.flatMap((key) => {
      const rows = context[key]
      return Array.isArray(rows) && rows.length > 0 ? [[key, rows as Answers[]]] : []
    }),
  )
}
