import * as z from 'zod/mini'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { cycleOf } from '#schemas/reference/annual-cycle.ts'
import { num, str } from '#schemas/rule.ts'

/** The survey of a park's firms for a year. It knows how many answered and what they said together, never who. */
export const Survey = z.object({
  caseId: z.string(),
  year: z.number(),
  opensAt: z.string(),
  closesAt: z.string(),
  /** Units of the roster in the park when it opened, and how many of them got a link. */
  units: z.number(),
  invited: z.number(),
  answers: z.number(),
  /** Answers of 4 or 5 to the question about everything. */
  satisfied: z.number(),
  /** Sums of the grades, by question. */
  grades: z.record(z.string(), z.number()),
  needs: z.record(z.string(), z.number()),
  /** Answers that came from the network address of the park's office. */
  fromOffice: z._default(z.number(), 0),
  /** Mixed into what is kept of network addresses; gone with them when the survey closes. */
  salt: z.optional(z.string()),
  /** Answers by what is kept of the address they came from. */
  addresses: z._default(z.record(z.string(), z.number()), {}),
  version: z.number(),
})
export type Survey = z.infer<typeof Survey>

/** What of an answer goes into the totals. */
export interface Graded {
  readonly satisfied: boolean
  readonly grades: { readonly [question: string]: number }
  readonly needs: readonly string[]
}

const satisfiedFrom = 4

export function gradesOf(answers: Answers): Graded {
  const overall = num(answers, 'overall')
  return {
    satisfied: overall >= satisfiedFrom,
    grades: {
      overall,
      financeGain: num(answers, 'financeGain'),
      ...Object.fromEntries(rowsOf(answers.scores).map((row) => [str(row, 'ecosystem'), num(row, 'score')])),
    },
    needs: Array.isArray(answers.needs) ? answers.needs.filter((need) => typeof need === 'string') : [],
  }
}

/** What the evaluation of the year takes from it; with few answers the satisfaction is not known, so that no points give them away. */
export function surveyValues({ answers, satisfied, units, year }: Survey): {
  satisfaction?: number
  response: number
} {
  const shown = answers >= cycleOf(year).answersShown
  return {
    ...(shown && { satisfaction: satisfied / answers }),
    response: units > 0 ? Math.min(1, answers / units) : 0,
  }
}

export function isOpenSurvey(
  { opensAt, closesAt }: Pick<Survey, 'opensAt' | 'closesAt'>,
  now: string,
): boolean {
  return opensAt <= now && now < closesAt
}
