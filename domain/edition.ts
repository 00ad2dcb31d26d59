import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'
import { addDays } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { check } from '#schemas/operations/check.ts'
import { settle } from '#schemas/operations/settle.ts'
import { ANNUALS } from '#schemas/rubrics/annuals.ts'
import { answersOf, rubricFrom } from '#schemas/rubrics/authoring/answers.ts'
import { rubricForm } from '#schemas/rubrics/authoring/form.ts'
import type { Rubric } from '#schemas/rubrics/rubric.ts'
import { SELECTIONS } from '#schemas/rubrics/selections.ts'

/** What an officer did to a rubric, and when. */
export const Act = z.object({
  act: z.enum(['drafted', 'edited', 'published']),
  by: z.object({ email: z.string(), name: z.string() }),
  at: z.string(),
})
export type Act = z.infer<typeof Act>

/** A version of a rubric: answers to the rubric form while it is written, a rubric that never changes once it is published. */
export type Edition = {
  readonly code: string
  readonly version: number
  readonly acts: readonly Act[]
  /** Counts saves. */
  readonly saved: number
} & (
  | { readonly status: 'draft'; readonly base: Rubric; readonly answers: Answers }
  | { readonly status: 'published'; readonly rubric: Rubric }
)
export type Draft = Extract<Edition, { status: 'draft' }>
export type Published = Extract<Edition, { status: 'published' }>

type By = Omit<Act, 'act'>

/** The rubrics that came with the product: published, as version 1 of their code, by nobody of the office. */
export const builtIn: readonly Published[] = [...SELECTIONS, ...ANNUALS].map((rubric) => ({
  code: rubric.code,
  version: rubric.version,
  acts: [],
  saved: 0,
  status: 'published',
  rubric,
}))

/** The next version of a rubric, beginning as it is. */
export function draftOf(base: Rubric, version: number, by: By): Draft {
  const { validUntil: _, ...lasting } = base
  return {
    code: base.code,
    version,
    acts: [{ act: 'drafted', ...by }],
    saved: 0,
    status: 'draft',
    base: { ...lasting, version },
    answers: answersOf(base),
  }
}

/** A draft with other figures; it may be wrong until it is published. @throws rubric.published */
export function edited(edition: Edition, answers: Answers, by: By): Draft {
  const draft = draftIn(edition)
  const last = draft.acts.at(-1)
  const again = last?.act === 'edited' && last.by.email === by.by.email
  const before = again ? draft.acts.slice(0, -1) : draft.acts
  return { ...draft, answers, acts: [...before, { act: 'edited', ...by }] }
}

/** The rubric a draft would be from a day on. @throws rubric.published, rubric.invalid */
export function rubricOf(edition: Edition, validFrom: string): Rubric {
  if (edition.status === 'published') return edition.rubric
  const form = rubricForm(edition.base)
  const context = { today: validFrom }
  const answers = settle(form, edition.answers, context)
  const [problem] = check(form, answers, context)
  if (problem) throw new DomainError('rubric.invalid', { why: problem.path })
  return { ...rubricFrom(edition.base, answers), validFrom }
}

/**
 * A draft becomes a rubric, from a day that is not over on. Whoever wrote in it cannot publish it.
 * @throws rubric.published, rubric.own-draft, rubric.invalid with `why` the first place that is wrong
 */
export function publish(edition: Edition, validFrom: string, today: string, by: By): Published {
  const { base: _, answers: __, ...draft } = draftIn(edition)
  if (draft.acts.some((act) => act.by.email === by.by.email)) throw new DomainError('rubric.own-draft')
  if (!z.iso.date().safeParse(validFrom).success || validFrom < today)
    throw new DomainError('rubric.invalid', { why: 'validFrom' })
  const rubric = rubricOf(edition, validFrom)
  return { ...draft, status: 'published', rubric, acts: [...draft.acts, { act: 'published', ...by }] }
}

/** Every published rubric, each ending the day before the next one of its code begins. */
export function published(editions: readonly Edition[]): readonly Rubric[] {
  const rubrics = editions.flatMap((one) => (one.status === 'published' ? [one.rubric] : []))
  const order = (a: Rubric, b: Rubric) => a.validFrom.localeCompare(b.validFrom) || a.version - b.version
  return [...rubrics].sort(order).map((rubric, i, all) => {
    const next = all.find((other, k) => k > i && other.code === rubric.code)
    return next ? { ...rubric, validUntil: addDays(next.validFrom, -1) } : rubric
  })
}

function draftIn(edition: Edition): Draft {
  if (edition.status === 'published') throw new DomainError('rubric.published')
  return edition
}
