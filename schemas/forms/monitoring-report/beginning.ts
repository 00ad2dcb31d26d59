import * as z from 'zod/mini'
import type { Answer, Answers, FormContext } from '#schemas/fields/field.ts'
import { HANDED_IN } from '#schemas/forms/monitoring-report/notes.ts'

const Facts = z.record(z.string(), z.custom<Answer>())

/** What changes little from quarter to quarter. */
const KEPT = [
  'employees',
  'occupiedArea',
  'publicServiceDigital',
  'operationSmart',
  'firmsIntelligent',
  'talentFlats3km',
  'milestoneProgress',
  'preparer',
  'approver',
]

/** What the park states, though roster or ledgers know it. */
const SUGGESTED = [
  'employees',
  'occupiedArea',
  'talentFlats3km',
  'talentsIntroduced',
  'agencyCases',
  'inParkRate',
  'platformServiceTimes',
  'sharedHours',
  'milestoneProgress',
]

/** What the report begins with: the plan's milestones, what stayed since the last quarter, and what the books say. */
export function beginning({ last, computed, planned }: FormContext): Answers {
  return {
    ...answersIn(planned),
    ...picked(answersIn(last), KEPT),
    ...picked(answersIn(computed), SUGGESTED),
    decision: HANDED_IN,
  }
}

function answersIn(fact: unknown): Answers {
  const found = Facts.safeParse(fact)
  return found.success ? found.data : {}
}

function picked(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(keys.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])))
}
