import type { Answers } from '#schemas/fields/field.ts'

/** Credit codes of the firms in the park, each once. */
export function firmCodes(roster: readonly Answers[]): string[] {
  const codes = roster.flatMap((row) =>
    row.kind === '企业' && row.status === '在园' && typeof row.uscc === 'string' ? [row.uscc] : [],
  )
  return [...new Set(codes)]
}
