import type { RosterRow } from '#schemas/roster/row.ts'
import { str } from '#schemas/rule.ts'

/** The unit each row tells of, by row id: a firm by its credit code wherever it is, a team by its row, and a team that became a firm is that firm. */
export function unitsOf(rows: readonly RosterRow[]): ReadonlyMap<string, string> {
  const own = new Map(rows.map((row) => [row.id, ownKey(row)]))
  const became = new Map<string, string>()
  for (const { id, answers } of rows) {
    const team = str(answers, 'convertedFrom')
    if (team !== '' && own.has(team)) join(became, team, own.get(id) ?? id)
  }
  for (const { id, answers } of rows) {
    if (answers.status !== '转化（团队）' || became.has(id)) continue
    const firm = firmNamed(rows, str(answers, 'convertedTo'))
    if (firm) join(became, id, ownKey(firm))
  }
  return new Map(rows.map(({ id }) => [id, became.get(id) ?? own.get(id) ?? id]))
}

function ownKey({ id, answers }: RosterRow): string {
  const code = str(answers, 'uscc')
  return code === '' ? `row|${id}` : `firm|${code}`
}

/** A team that became several firms lives on in the first of them by code. */
function join(became: Map<string, string>, team: string, firm: string): void {
  const known = became.get(team)
  if (known === undefined || firm < known) became.set(team, firm)
}

function firmNamed(rows: readonly RosterRow[], named: string): RosterRow | undefined {
  if (named === '') return undefined
  return rows
    .filter(({ id, answers }) => answers.kind === '企业' && [id, answers.uscc, answers.name].includes(named))
    .sort((a, b) => (ownKey(a) < ownKey(b) ? -1 : 1))[0]
}
