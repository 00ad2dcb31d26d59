import { addDays, isDay } from '#schemas/fields/day.ts'
import { incubationLimit } from '#schemas/forms/roster-row/startup.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { countingRules } from '#schemas/reference/counting-rules.ts'
import type { RosterRow } from '#schemas/roster/row.ts'
import { num, str } from '#schemas/rule.ts'

/** What somebody should look at in a row. `on` is the day it ends, or ended. */
export interface Warning {
  readonly what: 'incubation' | 'certificate' | 'contract' | 'year' | 'blocked' | 'doubt'
  readonly on?: string
  /** The certificate, or the year that is missing. */
  readonly about?: string
}

/** Of a row in the park: limits, certificates and contracts that end within the days the rules name, and figures that are due. */
export function warningsOf({ answers }: RosterRow, today: string): readonly Warning[] {
  if (answers.status !== '在园') return []
  const until = addDays(today, countingRules(today).warnDays)
  const { contractEndOn, blocked, verifiedBy } = answers
  const limit = incubationLimit(answers)
  const due = figuresDue({ answers }, today)
  return [
    ...(blocked === true ? [{ what: 'blocked' } as const] : []),
    ...(limit !== undefined && limit < until ? [{ what: 'incubation', on: limit } as const] : []),
    ...rowsOf(answers.certificates)
      .filter((one) => isDay(one.validUntil) && one.validUntil >= today && one.validUntil < until)
      .map((one) => ({
        what: 'certificate' as const,
        on: str(one, 'validUntil'),
        about: str(one, 'certType'),
      })),
    ...(isDay(contractEndOn) && contractEndOn < until
      ? [{ what: 'contract', on: contractEndOn } as const]
      : []),
    ...(due === undefined ? [] : [{ what: 'year', about: String(due) } as const]),
    ...(verifiedBy === '存疑' ? [{ what: 'doubt' } as const] : []),
  ]
}

/** Last year: its figures are given until the end of April. source: F09, C */
export function dueYear(today: string): number {
  return Number(today.slice(0, 4)) - 1
}

/** The year whose figures a firm in the park has not given; undefined when it has. */
export function figuresDue({ answers }: Pick<RosterRow, 'answers'>, today: string): number | undefined {
  if (answers.kind !== '企业' || answers.status !== '在园') return undefined
  const newest = Math.max(0, ...rowsOf(answers.years).map((one) => num(one, 'year') || 0))
  const last = dueYear(today)
  return newest < last ? last : undefined
}
