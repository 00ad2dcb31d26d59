import { createHash } from 'node:crypto'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { str } from '#schemas/rule.ts'

const staff = 'STAFF-'

/** Credit codes of the firms in the park, each once. */
export function firmCodes(roster: readonly Answers[]): string[] {
  const codes = roster.flatMap((row) =>
    row.kind === '企业' && row.status === '在园' && typeof row.uscc === 'string' ? [row.uscc] : [],
  )
  return [...new Set(codes)]
}

/** The staff that an operator counts in a park: a code that only this operator and this name give, and the name. */
export function staffCodes(answers: Answers): ReadonlyMap<string, string> {
  const operator = str(answers, 'operatorUscc')
  if (!operator) return new Map()
  return new Map(
    rowsOf(answers.staffList).flatMap((row) => {
      const name = str(row, 'name').replace(/\s/g, '')
      return name ? [[codeOf(`${operator}|${name}`), name] as const] : []
    }),
  )
}

export function isStaffCode(code: string): boolean {
  return code.startsWith(staff)
}

function codeOf(person: string): string {
  return `${staff}${createHash('sha256').update(person).digest('hex').slice(0, 24)}`
}
