import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { textFact } from '#schemas/forms/facts.ts'
import { beginning } from '#schemas/forms/monitoring-report/beginning.ts'
import { compare, comparisonRows } from '#schemas/forms/monitoring-report/compare.ts'
import { counted } from '#schemas/forms/monitoring-report/counted.ts'
import { flows } from '#schemas/forms/monitoring-report/flows.ts'
import { notes } from '#schemas/forms/monitoring-report/notes.ts'
import { advice, rules } from '#schemas/forms/monitoring-report/rules.ts'
import { stock } from '#schemas/forms/monitoring-report/stock.ts'

const SECTIONS = [compare, stock, flows, notes]

/** Whatever is corrected, what is counted is counted anew, and may then have to be explained. */
const OPENING = [
  ...SECTIONS.flatMap(({ fields }) => Object.keys(fields)),
  'attachments.statement',
  'roster',
  'ledgers',
]

/**
 * 季度运行监测报表 (F08). Facts the context brings: quarter, usableArea, computed (by field, what roster and ledgers say on the
 * last day of the quarter), earlier (by field, what earlier reports say: soFar, before, yearAgo), last (what was reported for the
 * quarter before), planned (answers from the plan), attachments.
 */
export const monitoringReport: Form = {
  id: 'monitoring-report',
  version: 1,
  code: 'F08',
  title: '季度运行监测报表',
  en: 'Quarterly report',
  decision: 'decision',
  begins: beginning,
  sections: SECTIONS,
  opens: Object.fromEntries(OPENING.map((key) => [key, ['explanations']])),
  together: [['preparer', 'approver']],
  rules,
  advice,
  attachments: [
    {
      key: 'statement',
      label: '情况说明',
      en: 'Statement',
      required: false,
      accept: ['pdf', 'jpg', 'png', 'xlsx'],
      most: 5,
    },
  ],
  compute: (answers, context) => {
    const filled = { ...answers, ...textFact(context, 'quarter', 'period'), ...computedIn(context) }
    return { ...filled, ...comparisonRows(filled, context) }
  },
}

function computedIn({ computed }: FormContext): Answers {
  return typeof computed === 'object' && computed !== null ? counted({ ...computed }) : {}
}
