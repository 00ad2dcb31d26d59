import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { EXTRA, RUNGS } from '#schemas/reference/certificates.ts'
import { str } from '#schemas/rule.ts'

/** Kinds of certificates a firm holds that are valid on the day. */
export function heldOn(row: Answers, day: string): ReadonlySet<string> {
  return new Set(
    rowsOf(row.certificates)
      .filter((one) => str(one, 'issuedOn') <= day && day <= str(one, 'validUntil'))
      .map((one) => str(one, 'certType')),
  )
}

/** Points of one firm: its highest rung, and 高新技术企业 on top. */
export function ladderPoints(row: Answers, day: string): number {
  const held = [...heldOn(row, day)]
  const rung = Math.max(0, ...held.map((kind) => RUNGS[kind] ?? 0))
  return rung + held.reduce((sum, kind) => sum + (EXTRA[kind] ?? 0), 0)
}
