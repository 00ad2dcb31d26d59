import type { Answers } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { UnknownFormError } from '#schemas/forms/unknown-form.ts'
import { agreements } from '#schemas/ledgers/agreements.ts'
import { chainGaps } from '#schemas/ledgers/chain-gaps.ts'
import { demands } from '#schemas/ledgers/demands.ts'
import { digital } from '#schemas/ledgers/digital.ts'
import { equipment } from '#schemas/ledgers/equipment.ts'
import { events } from '#schemas/ledgers/events.ts'
import { facilities } from '#schemas/ledgers/facilities.ts'
import { finance } from '#schemas/ledgers/finance.ts'
import { guidance } from '#schemas/ledgers/guidance.ts'
import { incidents } from '#schemas/ledgers/incidents.ts'
import { investment } from '#schemas/ledgers/investment.ts'
import type { Ledger } from '#schemas/ledgers/ledger.ts'
import { milestones } from '#schemas/ledgers/milestones.ts'
import { nationalProjects } from '#schemas/ledgers/national-projects.ts'
import { platforms } from '#schemas/ledgers/platforms.ts'
import { policies } from '#schemas/ledgers/policies.ts'
import { publicity } from '#schemas/ledgers/publicity.ts'
import { results } from '#schemas/ledgers/results.ts'
import { services } from '#schemas/ledgers/services.ts'
import { station } from '#schemas/ledgers/station.ts'
import { talent } from '#schemas/ledgers/talent.ts'

/** The ledgers a designated park keeps, in the order of their codes. */
export const LEDGERS: readonly Ledger[] = [
  investment,
  events,
  services,
  results,
  platforms,
  equipment,
  finance,
  talent,
  digital,
  station,
  facilities,
  policies,
  publicity,
  chainGaps,
  incidents,
  demands,
  milestones,
  guidance,
  agreements,
  nationalProjects,
]

/** Every version of a row there ever was: a stored row is read as it was written. */
const FORMS: readonly Form[] = LEDGERS.map(({ form }) => form)

/** The ledger with this code, as rows are written now. */
export function ledgerOf(code: string): Ledger | undefined {
  return LEDGERS.find((one) => one.code === code)
}

/** The pinned version of a row’s form. @throws UnknownFormError */
export function ledgerForm(id: string, version: number): Form {
  const form = FORMS.find((one) => one.id === id && one.version === version)
  if (!form) throw new UnknownFormError(id, version)
  return form
}

/** What a row is called: the first answered of the columns that name it. */
export function rowName({ names }: Ledger, answers: Answers): string | undefined {
  const found = names.map((key) => answers[key]).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : undefined
}
