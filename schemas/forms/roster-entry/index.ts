import type { Form } from '#schemas/form.ts'
import { classification } from '#schemas/forms/roster-entry/classification.ts'
import { compute } from '#schemas/forms/roster-entry/compute.ts'
import { identity } from '#schemas/forms/roster-entry/identity.ts'
import { papers } from '#schemas/forms/roster-entry/papers.ts'
import { advice, rules } from '#schemas/forms/roster-entry/rules.ts'
import { status } from '#schemas/forms/roster-entry/status.ts'
import { years } from '#schemas/forms/roster-entry/years.ts'
import { certificates } from '#schemas/forms/roster-row/certificates.ts'

/** One firm, team or service provider of a designated park, through its whole life there. */
export const rosterEntry: Form = {
  id: 'roster-entry',
  version: 1,
  code: 'F09',
  title: '入园企业（团队）名册（在园登记）',
  en: 'Living roster',
  sections: [identity, classification, years, certificates, status],
  rules,
  advice,
  attachments: papers,
  compute,
}
