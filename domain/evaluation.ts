import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'
import type { Matter } from '#domain/matter.ts'
import { matterIn, movedMatter, newMatter } from '#domain/matter.ts'
import type { Task } from '#domain/task.ts'
import { instantOf } from '#domain/time.ts'
import { cycleOf, dayAfter, tooYoung } from '#schemas/reference/annual-cycle.ts'

export const evaluationStatuses = [
  'self',
  'exempt',
  'district',
  'panel',
  'review',
  'decision',
  'notice',
  'published',
  'appeal',
  'archived',
] as const
export const EvaluationStatus = z.enum(evaluationStatuses)
export type EvaluationStatus = z.infer<typeof EvaluationStatus>

/** Every move of a year's evaluation. A year that is not begun (未开始) has no matter yet. Source: the programme's objects and states. */
const steps: { readonly [from in EvaluationStatus]: readonly EvaluationStatus[] } = {
  self: ['district', 'decision', 'exempt'],
  district: ['self', 'panel', 'exempt'],
  panel: ['review', 'exempt'],
  review: ['panel', 'decision', 'exempt'],
  decision: ['notice', 'exempt'],
  notice: ['published'],
  published: ['appeal', 'archived'],
  appeal: ['published', 'decision'],
  archived: [],
  exempt: [],
}

const numbers = z.record(z.string(), z.number())

export const Override = z.object({ from: z.string(), reason: z.string() })

/** A year's evaluation as its matter keeps it. Metrics are named as in the rubric, ratios are 0–1. Nothing here says who judged. */
export const Evaluation = z.object({
  year: z.number(),
  /** Version of the settings of the cycle. */
  cycle: z.number(),
  selfDue: z.string(),
  /** Why the park is not evaluated. */
  exempt: z.optional(z.enum(['young', 'ended'])),
  /** How often a delay of the self-evaluation was agreed to. */
  delays: z._default(z.number(), 0),
  handedInAt: z.optional(z.string()),
  late: z._default(z.boolean(), false),
  /** How often the district sent the self-evaluation back. */
  returns: z._default(z.number(), 0),
  /** Nothing was handed in and the city decided that the park fails. */
  missing: z._default(z.boolean(), false),
  system: z._default(numbers, {}),
  declared: z._default(numbers, {}),
  /** What the points are computed from; a metric the district did not recognise is not there. */
  verified: z._default(numbers, {}),
  findings: z._default(z.record(z.string(), z.object({ verdict: z.string(), reason: z.string() })), {}),
  /** Percent of the sampled firms that were as declared. */
  matchRate: z.optional(z.number()),
  /** Codes of grounds the park or the district named. */
  suspected: z._default(z.array(z.string()), []),
  /** Accidents (Y1) and penalties (Y2) other offices told the district of. */
  incidents: z._default(numbers, {}),
  visit: z.optional(z.boolean()),
  judged: z._default(numbers, {}),
  bonus: z._default(numbers, {}),
  deductions: z._default(numbers, {}),
  vetoes: z._default(z.array(z.string()), []),
  /** Two decimals. */
  base: z.optional(z.number()),
  final: z.optional(z.number()),
  decided: z.optional(
    z.object({
      band: z.string(),
      at: z.string(),
      place: z.optional(z.number()),
      rated: z.optional(z.number()),
      override: z.optional(Override),
    }),
  ),
  notice: z.optional(z.object({ from: z.string(), until: z.string(), endAt: z.string() })),
  published: z.optional(
    z.object({ score: z.number(), band: z.string(), at: z.string(), appealUntil: z.string() }),
  ),
  /** What the city decided for the title. */
  measure: z.optional(z.string()),
})
export type Evaluation = z.infer<typeof Evaluation>

export const evaluationIn = ({ data }: Pick<Matter, 'data'>): Evaluation => Evaluation.parse(data)

export const yearKey = (year: number): string => String(year)

/** The year a lane is about. */
export function yearIn(lane: string | undefined): number | undefined {
  const about = matterIn(lane)
  return about?.kind === 'evaluation' ? Number(about.key) : undefined
}

/** The evaluation of a year as it begins for a park: with the self-evaluation, or not at all. */
export function newEvaluation(park: {
  readonly caseId: string
  readonly validFrom: string
  readonly year: number
  readonly at: string
}): Matter {
  const { caseId, validFrom, year, at } = park
  const cycle = cycleOf(year)
  const young = tooYoung(validFrom, year, cycle)
  const data = {
    year,
    cycle: cycle.version,
    selfDue: dayAfter(year, cycle.selfDue),
    ...(young && { exempt: 'young' }),
  }
  const matter = newMatter({
    caseId,
    kind: 'evaluation',
    key: yearKey(year),
    period: yearKey(year),
    status: young ? 'exempt' : 'self',
    openedAt: at,
    due: {
      on: data.selfDue,
      at: instantOf(data.selfDue, '18:00'),
      provisional: false,
      workingDays: 0,
    },
    data,
  })
  return young ? { ...matter, closedAt: at } : matter
}

/** Moves a year's evaluation on and keeps what became known. Staying where it is is allowed. @throws case.moved-on */
export function moveEvaluation(
  matter: Matter,
  to: EvaluationStatus,
  at: string,
  known: Partial<Evaluation> = {},
): Matter {
  const from = EvaluationStatus.parse(matter.status)
  if (from !== to && !steps[from].includes(to)) throw new DomainError('case.moved-on', { from, to })
  const data = Evaluation.parse({ ...matter.data, ...known })
  const ends = steps[to].length === 0
  const moved = movedMatter(matter, { status: to, at, data, ...(ends && { closed: true }) })
  return from === to && to === 'self' ? moved : { ...moved, due: undefined }
}

type Decided = Extract<Task, { status: 'decided' }>

/** The newest decision on a form in the evaluation of a year. */
export function answerOn(tasks: readonly Task[], year: number, form: string): Decided | undefined {
  return answersOn(tasks, year, form).at(-1)
}

/** All of them, oldest first. */
export function answersOn(tasks: readonly Task[], year: number, form: string): Decided[] {
  return tasks
    .filter((task) => task.status === 'decided')
    .filter((task) => yearIn(task.lane) === year && task.form.id === form)
    .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
}

/** Whether a park takes part in the ranking of its year. */
export function isRated({ status }: Pick<Matter, 'status'>): boolean {
  return status !== 'exempt'
}

/** Whether its score is there, whatever comes of it. */
export function isScored({ status }: Pick<Matter, 'status'>): boolean {
  const after: readonly string[] = ['decision', 'notice', 'published', 'appeal', 'archived']
  return after.includes(status)
}

/** Whether it is a year of which nothing is shown yet. */
export function isUndecided({ kind, status }: Pick<Matter, 'kind' | 'status'>): boolean {
  const before: readonly string[] = ['self', 'district', 'panel', 'review', 'decision']
  return kind === 'evaluation' && before.includes(status)
}

/** Whether its band is decided. */
export function isBanded({ status, data }: Pick<Matter, 'status' | 'data'>): boolean {
  return isScored({ status }) && evaluationIn({ data }).decided !== undefined
}
