import type { Problem } from '#schemas/fields/field.ts'

/** Gives a field's problem a code that names the field: `leadIndustries.clusterCode.required`, whatever the row. */
export function qualified(problem: Problem): Problem {
  return { ...problem, code: codeOf(problem.path, problem.code) }
}

export function codeOf(path: string, code: string): string {
  return [...path.split('.').filter((part) => !/^\d+$/.test(part)), code].join('.')
}
