import type { Form } from '#schemas/form.ts'
import { certificates } from '#schemas/forms/roster-row/certificates.ts'
import { classification } from '#schemas/forms/roster-row/classification.ts'
import { compute } from '#schemas/forms/roster-row/compute.ts'
import { identity } from '#schemas/forms/roster-row/identity.ts'
import { advice, rules } from '#schemas/forms/roster-row/rules.ts'
import { status } from '#schemas/forms/roster-row/status.ts'
import { year } from '#schemas/forms/roster-row/year.ts'

/** One firm, team or service provider of a park. */
export const rosterRow: Form = {
  id: 'roster-row',
  version: 1,
  code: 'F09',
  title: '入园企业（团队）名册',
  en: 'Enterprise roster',
  sections: [identity, classification, year, certificates, status],
  rules,
  advice,
  attachments: [],
  compute,
}
