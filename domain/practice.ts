import * as z from 'zod/mini'
import type { Matter } from '#domain/matter.ts'
import { movedMatter } from '#domain/matter.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { caseSection } from '#schemas/forms/practice/case.ts'
import { str } from '#schemas/rule.ts'

export const practiceForms = {
  case: 'practice-case',
  check: 'practice-check',
  consent: 'practice-consent',
  decision: 'practice-decision',
  revision: 'practice-revision',
} as const
export type PracticeStep = Exclude<keyof typeof practiceForms, 'case'>

/** 区县审核, 征求企业同意, 市级遴选, 待修改, 入选; 不入选, 企业不同意公开. */
export const practiceStatuses = [
  'district-check',
  'consent',
  'city-decision',
  'revision',
  'published',
  'not-selected',
  'no-consent',
] as const
export type PracticeStatus = (typeof practiceStatuses)[number]

/** What is known of a case; its text is shown to everybody once it is published. */
export const Practice = z.object({
  parkName: z.string(),
  districtId: z.string(),
  caseTitle: z.string(),
  caseType: z.string(),
  /** The answers of the case itself. */
  text: z.record(z.string(), z.unknown()),
  namesFirm: z.boolean(),
  districtReview: z.optional(z.string()),
  consent: z.optional(z.string()),
  wanted: z.optional(z.string()),
  publishedIn: z.optional(z.array(z.string())),
  publishedAt: z.optional(z.string()),
})
export type Practice = z.infer<typeof Practice>

/** The parts of the answers that are the case. */
export function caseText(answers: Answers): Answers {
  const keys = Object.keys(caseSection.fields)
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key)))
}

export function practiceOf(
  answers: Answers,
  { parkName, districtId }: Pick<Practice, 'parkName' | 'districtId'>,
): Practice {
  return {
    parkName,
    districtId,
    caseTitle: str(answers, 'caseTitle'),
    caseType: str(answers, 'caseType'),
    text: caseText(answers),
    namesFirm: answers.namesFirm === true,
  }
}

export interface PracticeAnswer {
  readonly step: PracticeStep
  readonly decision: string
  readonly answers: Answers
  readonly at: string
}

/** The case after one of its forms was answered. What names a firm is never published without its consent. */
export function afterPracticeAnswer(matter: Matter, { step, decision, answers, at }: PracticeAnswer): Matter {
  const data = Practice.parse(matter.data)
  const moved = (status: PracticeStatus, change: Partial<Practice> = {}, closed?: true) =>
    movedMatter(matter, { status, at, data: { ...data, ...change }, ...(closed && { closed }) })
  switch (step) {
    case 'check':
      return moved(data.namesFirm ? 'consent' : 'city-decision', { districtReview: decision })
    case 'consent':
      return decision === '同意公开'
        ? moved('city-decision', { consent: decision })
        : moved('no-consent', { consent: decision }, true)
    case 'decision':
      return decided(moved, { decision, answers, at })
    case 'revision':
      return moved(
        'published',
        { text: caseText(answers), caseTitle: str(answers, 'caseTitle'), publishedAt: at },
        true,
      )
  }
}

function decided(
  moved: (status: PracticeStatus, change?: Partial<Practice>, closed?: true) => Matter,
  { decision, answers, at }: Pick<PracticeAnswer, 'decision' | 'answers' | 'at'>,
): Matter {
  const publishedIn = Array.isArray(answers.publishedIn) ? answers.publishedIn.map(String) : []
  switch (decision) {
    case '入选':
      return moved('published', { publishedIn, publishedAt: at }, true)
    case '修改后入选':
      return moved('revision', { publishedIn, wanted: str(answers, 'reason') })
    default:
      return moved('not-selected', {}, true)
  }
}
