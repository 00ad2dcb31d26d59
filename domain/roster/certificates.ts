import { rowsOf } from '#schemas/operations/settle.ts'
import { CERTIFICATES, RUNGS } from '#schemas/reference/certificates.ts'
import { heldOn, ladderPoints } from '#schemas/roster/ladder.ts'
import type { RosterRow } from '#schemas/roster/row.ts'
import { str } from '#schemas/rule.ts'

export const certificateKinds: readonly string[] = CERTIFICATES.map(({ value }) => value)

/** The highest rung of the ladder a firm stands on. */
export function rungOn({ answers }: RosterRow, on: string): string | undefined {
  return [...heldOn(answers, on)]
    .filter((kind) => RUNGS[kind] !== undefined)
    .sort((a, b) => (RUNGS[b] ?? 0) - (RUNGS[a] ?? 0))[0]
}

export function holds({ answers }: RosterRow, kind: string, on: string): boolean {
  return heldOn(answers, on).has(kind)
}

export function pointsOn({ answers }: RosterRow, on: string): number {
  return ladderPoints(answers, on)
}

/** Whether a certificate of the kind was issued on one of the days. */
export function issuedWithin({ answers }: RosterRow, kind: string, from: string, to: string): boolean {
  return rowsOf(answers.certificates).some(
    (one) => one.certType === kind && from <= str(one, 'issuedOn') && str(one, 'issuedOn') <= to,
  )
}
