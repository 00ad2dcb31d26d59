import type { Draft } from '#domain/submission.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** The part of a draft that holds the roster's rows, as `{ rows: [...] }`. */
export const rosterPart = 'roster'

/** The answers of all sections together; keys are unique across the sections of a form. */
export function answersOf(drafts: readonly Draft[]): Answers {
  return Object.assign({}, ...drafts.filter((d) => d.part !== rosterPart).map((d) => d.answers))
}

export function rosterOf(drafts: readonly Draft[]): Answers[] {
  const rows = drafts.find((d) => d.part === rosterPart)?.answers.rows
  return Array.isArray(rows) ? rows.filter((row): row is Answers => typeof row === 'object') : []
}

export function versionOf(drafts: readonly Draft[], part: string): number {
  return drafts.find((d) => d.part === part)?.version ?? 0
}
