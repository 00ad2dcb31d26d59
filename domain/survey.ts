import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Effect } from '#domain/effect.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { cycleOf } from '#schemas/reference/annual-cycle.ts'
import { ECOSYSTEMS, SERVICE_NEEDS } from '#schemas/reference/code-lists.ts'
import { num, str } from '#schemas/rule.ts'

/** The survey of a park's firms for a year. It knows how many answered and what they said together, never who. */
export const Survey = z.object({
  caseId: z.string(),
  year: z.number(),
  opensAt: z.string(),
  closesAt: z.string(),
  /** Units of the roster in the park when it opened, those of them with an address, and how many got a link so far. */
  units: z.number(),
  toInvite: z.number(),
  invited: z.number(),
  answers: z.number(),
  /** Answers of 4 or 5 to the question about everything. */
  satisfied: z.number(),
  /** Sums of the grades, by question. */
  grades: z.record(z.string(), z.number()),
  needs: z.record(z.string(), z.number()),
  /** Answers that came from the network address of the park's office, once the survey is closed. */
  fromOffice: z._default(z.number(), 0),
  /** Mixed into what is kept of network addresses; gone with them when the survey closes. */
  salt: z.optional(z.string()),
  /** Answers by what is kept of the address they came from. */
  addresses: z._default(z.record(z.string(), z.number()), {}),
  /** What is kept of the addresses the park's office works from. */
  office: z._default(z.array(z.string()), []),
  version: z.number(),
})
export type Survey = z.infer<typeof Survey>

/** A survey before the first answer. */
export function emptySurvey(
  about: Pick<Survey, 'caseId' | 'year' | 'opensAt' | 'closesAt' | 'units' | 'toInvite'> & { salt: string },
): Survey {
  const nothing = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 0]))
  return {
    ...about,
    invited: 0,
    answers: 0,
    satisfied: 0,
    grades: nothing(['overall', 'financeGain', ...ECOSYSTEMS.map(({ value }) => value)]),
    needs: nothing(SERVICE_NEEDS.map(({ value }) => value)),
    fromOffice: 0,
    addresses: {},
    office: [],
    version: 0,
  }
}

/** What is kept of a network address while the survey runs; nothing afterwards. */
export function addressIn({ salt }: Survey, from: string): string | undefined {
  return salt && createHash('sha256').update(`${salt}|${from}`).digest('hex').slice(0, 32)
}

/** Answers that came from where the park's office works. */
export function fromOfficeIn({ office, addresses, fromOffice }: Survey): number {
  return fromOffice + office.reduce((sum, address) => sum + (addresses[address] ?? 0), 0)
}

/** The survey once it is over: the number stays, the addresses go. */
export function forgetAddresses(survey: Survey): Survey {
  return { ...survey, fromOffice: fromOfficeIn(survey), salt: undefined, addresses: {}, office: [] }
}

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

/** A link that was mailed to a firm. It says for which survey it is and whether it was used; the answer itself does not know it. */
export const Invitation = z.object({
  id: z.string(),
  caseId: z.string(),
  year: z.number(),
  /** Of the newest secret; none before the mail is written. */
  hash: z.optional(z.string()),
  used: z.optional(z.boolean()),
})
export type Invitation = z.infer<typeof Invitation>

export interface Surveys {
  load(caseId: string, year: number): Promise<Survey | undefined>
  /** Those there are of some parks. */
  ofYear(caseIds: readonly string[], year: number): Promise<Survey[]>
  /** A survey with more invitations, and the mails that bring them. @throws ConflictError on `survey` */
  invite(
    change: { readonly before?: Survey; readonly after: Survey },
    all: {
      readonly invitations: readonly Invitation[]
      readonly effects: readonly Effect[]
      readonly at: string
    },
  ): Promise<void>
  invitation(id: string): Promise<Invitation | undefined>
  /** Lets the newest secret alone open an invitation; false when it was used. */
  seal(id: string, hash: string): Promise<boolean>
  /**
   * Uses an invitation up and counts an answer, in one act. What is stored of the answer has no time, no address and no order.
   * @throws ConflictError on `invitation` when it was used, or another secret is the newest
   */
  answer(given: {
    readonly invitation: Invitation
    readonly id: string
    readonly answers: Answers
    readonly graded: Graded
    readonly address?: string
  }): Promise<void>
  /** What was said, in no order. */
  answers(caseId: string, year: number): Promise<Answers[]>
  /** Keeps how many answers came from the park's office; at the end forgets every address. @throws ConflictError on `survey` */
  save(before: Survey, after: Survey): Promise<void>
}
