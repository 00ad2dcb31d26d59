import * as z from 'zod/mini'
import type { Check } from '#schemas/rubrics/checks.ts'
import { CHECKS } from '#schemas/rubrics/checks.ts'
import type { Metric } from '#schemas/rubrics/measures.ts'
import { MEASURES } from '#schemas/rubrics/measures.ts'

const MetricKey = z.enum(Object.keys(MEASURES) as [Metric])
const CheckKey = z.enum(Object.keys(CHECKS) as [Check])
const words = { zh: z.string(), en: z.string() }
const points = z.number().check(z.gte(0))

/** How a measured value becomes points. A value on a border always gets the higher score. */
const Graded = z.discriminatedUnion('kind', [
  /** From this value on so many points; steps go down, the last one takes the rest. */
  z.object({ kind: z.literal('steps'), steps: z.array(z.object({ from: z.number(), points })) }),
  /** Nothing up to `floor`, everything from `full` on, in proportion between. */
  z.object({ kind: z.literal('linear'), floor: z.number(), full: z.number() }),
  z.object({ kind: z.literal('yes-no') }),
])
export type Graded = z.infer<typeof Graded>

/** A part of an indicator that is scored from one metric. */
const Part = z.object({ ...words, metric: MetricKey, max: points, grade: Graded })
export type Part = z.infer<typeof Part>

const Scoring = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('metric'), metric: MetricKey, grade: Graded }),
  z.object({ kind: z.literal('sum'), parts: z.array(Part) }),
  z.object({ kind: z.literal('checks'), checks: z.array(z.object({ check: CheckKey, points })) }),
  /** Experts give 0 to the maximum; each anchor says what deserves at least this share of it. */
  z.object({ kind: z.literal('judged'), anchors: z.array(z.object({ ...words, from: z.number() })) }),
])
export type Scoring = z.infer<typeof Scoring>

export const Indicator = z.object({
  ...words,
  code: z.string(),
  max: points,
  scoring: Scoring,
  source: z.string(),
})
export type Indicator = z.infer<typeof Indicator>

export const Group = z.object({
  ...words,
  code: z.string(),
  max: points,
  /** The least share of the maximum with which a park may pass. */
  floor: z.optional(z.number()),
  indicators: z.array(Indicator),
})
export type Group = z.infer<typeof Group>

/** What decides between equal totals, in turn; a meeting decides what is still equal. */
const TieBreak = z.discriminatedUnion('by', [
  z.object({ by: z.literal('group'), code: z.string() }),
  z.object({ by: z.literal('metric'), metric: MetricKey }),
  z.object({ by: z.literal('recommended-earlier') }),
])
export type TieBreak = z.infer<typeof TieBreak>

const Panel = z.object({
  /** With fewer valid sheets the review is void. */
  fewest: z.number(),
  /** From so many valid sheets on, the highest and the lowest one do not count. */
  trimFrom: z.number(),
  /** A sheet further from the median than this share of the judged maximum must be explained. */
  deviation: z.number(),
})
export type Panel = z.infer<typeof Panel>

/** A published rubric never changes: a change is a new version with its own first day. */
export const Rubric = z.object({
  ...words,
  code: z.string(),
  version: z.number(),
  /** First day, and last day once there is one. */
  validFrom: z.iso.date(),
  validUntil: z.optional(z.iso.date()),
  source: z.string(),
  groups: z.array(Group),
  panel: Panel,
  passLine: z.number(),
  /** Codes of the vetoes: one hit and the park cannot pass, whatever its score. */
  vetoes: z.array(z.string()),
  tieBreak: z.array(TieBreak),
})
export type Rubric = z.infer<typeof Rubric>

export function isJudged({ scoring }: Indicator): boolean {
  return scoring.kind === 'judged'
}

export function indicatorsOf({ groups }: Rubric): readonly Indicator[] {
  return groups.flatMap(({ indicators }) => indicators)
}

/** The points experts can give at most. */
export function judgedMax(rubric: Rubric): number {
  return indicatorsOf(rubric)
    .filter(isJudged)
    .reduce((sum, { max }) => sum + max, 0)
}
