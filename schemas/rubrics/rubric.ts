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
  /** The maximum less so many points for each one counted, never below nothing. */
  z.object({ kind: z.literal('deduct'), per: points }),
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

/** Below this value of another metric an indicator gives at most so many points. */
const Limit = z.object({ metric: MetricKey, below: z.number(), most: points })
export type Limit = z.infer<typeof Limit>

export const Indicator = z.object({
  ...words,
  code: z.string(),
  max: points,
  scoring: Scoring,
  limit: z.optional(Limit),
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

/** Points given or taken for each case of it. */
const Extra = z.object({ ...words, code: z.string(), each: points })
export type Extra = z.infer<typeof Extra>

/** What an annual rubric says beyond the indicators. The pass line parts 合格 from 不合格. */
const Annual = z.object({
  bonus: z.object({ cap: points, items: z.array(Extra) }),
  deductions: z.array(Extra),
  /** Totals from which a park is 优秀 or 良好. */
  excellent: points,
  good: points,
  /** The share of the rated parks that may be 优秀, rounded down, at least one. */
  quota: z.number(),
  /** Codes of deductions that keep a park from 优秀. */
  barredBy: z.array(z.string()),
  /** `three`: 良好 is part of 合格. */
  bands: z.enum(['four', 'three']),
})
export type Annual = z.infer<typeof Annual>

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
  /** Only in a rubric of the annual evaluation. */
  annual: z.optional(Annual),
})
export type Rubric = z.infer<typeof Rubric>

/** A rubric that turns totals into bands. */
export type AnnualRubric = Rubric & { readonly annual: Annual }

export function isAnnual(rubric: Rubric): rubric is AnnualRubric {
  return rubric.annual !== undefined
}

export function isJudged({ scoring }: Indicator): boolean {
  return scoring.kind === 'judged'
}

export function indicatorsOf({ groups }: Rubric): readonly Indicator[] {
  return groups.flatMap(({ indicators }) => indicators)
}

/** Every metric a rubric scores, in its order. */
export function metricsIn(rubric: Rubric): readonly Metric[] {
  return indicatorsOf(rubric).flatMap(({ scoring }) => {
    if (scoring.kind === 'metric') return [scoring.metric]
    return scoring.kind === 'sum' ? scoring.parts.map(({ metric }) => metric) : []
  })
}

/** The points experts can give at most. */
export function judgedMax(rubric: Rubric): number {
  return indicatorsOf(rubric)
    .filter(isJudged)
    .reduce((sum, { max }) => sum + max, 0)
}

/** The newest of these that holds on a day. */
export function holdingOn<R extends Rubric>(day: string, rubrics: readonly R[]): R | undefined {
  return rubrics
    .filter(
      ({ validFrom, validUntil }) => validFrom <= day && (validUntil === undefined || day <= validUntil),
    )
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version)[0]
}
