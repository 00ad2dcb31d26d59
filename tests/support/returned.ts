import type { Answers } from '#schemas/fields/field.ts'

/** Remarks an applicant must never read. */
export const internal = '内部意见：产权材料疑似前后不一致，先不声张，待核。'

/** The answers of an office that returns an application for correction. */
export function returning(
  key: 'decision' | 'conclusion',
  decision: string,
  ...items: readonly (readonly [field: string, need: string])[]
): Answers {
  return {
    [key]: decision,
    reason: internal,
    corrections: items.map(([field, need]) => ({ field, need })),
  }
}
