import type { Status } from '#domain/application.ts'
import { milestones, statusCodes } from '#domain/application.ts'
import type { CaseLine } from '#domain/pipeline.ts'
import { daysBetween } from '#schemas/fields/day.ts'

export const funnelStages = ['applied', 'recommended', 'desk', 'reviewed', 'noticed', 'designated'] as const
export type FunnelStage = (typeof funnelStages)[number]

/** How many came so far, and how long those that went on took to the next stage. */
export interface FunnelLine {
  readonly stage: FunnelStage
  readonly cases: number
  /** Share of those handed in, in percent; null where there are none. */
  readonly share: number | null
  /** Calendar days on average; null where nobody went on. */
  readonly days: number | null
}

/** How far a state lies on the way; one that ends the way early says nothing about how far the case came. */
const depth: { readonly [S in Status]?: number } = {
  recommended: 1,
  'desk-review': 1,
  'city-correction': 1,
  'desk-failed': 1,
  'expert-review': 2,
  'site-check': 2,
  decision: 3,
  deferred: 3,
  declined: 3,
  notice: 4,
  objection: 4,
  disqualified: 4,
  designated: 5,
}

/** The applications of a batch, stage by stage. */
export function funnelOf(lines: readonly CaseLine[]): readonly FunnelLine[] {
  return funnelStages.map((stage, n) => {
    const came = lines.filter((line) => depthOf(line) >= n)
    const times = came.flatMap((line) => daysIn(line, n))
    return {
      stage,
      cases: came.length,
      share: lines.length === 0 ? null : (came.length * 100) / lines.length,
      days: times.length === 0 ? null : times.reduce((sum, one) => sum + one, 0) / times.length,
    }
  })
}

function depthOf(line: CaseLine): number {
  const reached = milestones.findLastIndex((_, n) => dayOf(line, n) !== undefined)
  return Math.max(0, reached, depth[line.status] ?? 0)
}

function daysIn(line: CaseLine, n: number): number[] {
  const [from, to] = [dayOf(line, n), dayOf(line, n + 1)]
  return from === undefined || to === undefined ? [] : [daysBetween(from, to)]
}

function dayOf({ reached }: CaseLine, n: number): string | undefined {
  const status = milestones[n]
  return status && reached?.[statusCodes[status]]
}
