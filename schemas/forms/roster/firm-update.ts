import { calculated } from '#schemas/fields/calculated.ts'
import { longText } from '#schemas/fields/long-text.ts'
import { text } from '#schemas/fields/text.ts'
import { yesNo } from '#schemas/fields/yes-no.ts'
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

/** A firm fills in its own part of the roster. Facts the context brings: parkName, firmName, kind, industryCode, rowText. */
export const firmUpdate: Form = {
  id: 'firm-update',
  version: 1,
  code: 'F09-1',
  title: '企业自助填报',
  en: 'A firm’s own figures',
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
        disputes: yesNo('园区登记的其他信息是否有误', 'Is anything else the park has entered wrong?').help(
          '选“是”即提出异议：园区 5 个工作日内答复，由区县决定',
          'Yes raises a dispute: the park answers within 5 working days and the district decides',
        ),
        disputed: longText('有误之处及正确情况', 'What is wrong, and what is right')
          .atLeast(10)
          .atMost(1000)
          .when({ field: 'disputes', is: [true] }),
        filledBy: text('填报人', 'Filled in by').between(2, 20),
      },
    }),
  ],
  rules: rules.filter(({ id }) => OWN_RULES.has(id)),
  advice: [],
  attachments: [],
  compute: (answers, context) => ({
    ...answers,
    ...textFact(context, 'parkName'),
    ...textFact(context, 'firmName'),
    ...textFact(context, 'kind'),
    ...textFact(context, 'industryCode'),
    ...textFact(context, 'rowText'),
  }),
}
