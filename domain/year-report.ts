import type { Answer, Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { ANNUAL_VETOES } from '#schemas/reference/vetoes.ts'
import { num, str } from '#schemas/rule.ts'

/** Decided answers were checked against their form before they were stored: JSON as the fields have it. */
type Told = Readonly<Record<string, unknown>>

const rows = (answers: Told, key: string) => rowsOf(answers[key] as Answer | undefined)

/** Grounds for a veto the park found itself. */
export function admittedIn(answers: Told): string[] {
  return rows(answers, 'vetoSelfCheck').flatMap((row) => (row.state === '有' ? [str(row, 'item')] : []))
}

const incidents: { readonly [found: string]: string } = {
  一般事故: 'Y1',
  行政处罚: 'Y2',
  较大及以上事故: 'V2',
}

/** Accidents and penalties the district was told of, by the code they may count under. */
export function incidentsIn(answers: Told): { readonly [code: string]: number } {
  const found: Record<string, number> = {}
  for (const row of rows(answers, 'incidentCheck')) {
    const code = incidents[str(row, 'found')]
    if (code) found[code] = (found[code] ?? 0) + (num(row, 'count') || 1)
  }
  return found
}

/** What the park claims of each bonus. */
export function claimsIn(answers: Told): readonly { item: string; count: number; basis: string }[] {
  return rows(answers, 'bonusClaims').map((row) => ({
    item: str(row, 'item'),
    count: num(row, 'count') || 0,
    basis: str(row, 'evidence'),
  }))
}

/** How often each bonus or deduction was recognised. */
export function recognisedIn(answers: Told, key: 'bonus' | 'deductions'): { [code: string]: number } {
  return Object.fromEntries(rows(answers, key).map((row: Answers) => [str(row, 'item'), num(row, 'count')]))
}

export function vetoName(code: string): string {
  return ANNUAL_VETOES.find(({ value }) => value === code)?.label ?? code
}
