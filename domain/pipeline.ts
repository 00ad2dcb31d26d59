import * as z from 'zod/mini'
import type { Application } from '#domain/application.ts'
import { Status } from '#domain/application.ts'
import { officeOf } from '#domain/office.ts'
import type { Officer } from '#domain/person.ts'
import { cityOffice } from '#domain/person.ts'
import type { Answers } from '#schemas/fields/field.ts'

/** What lists of a batch show of a case, so that no list reads cases one by one. */
export const CaseLine = z.object({
  caseId: z.string(),
  batchId: z.string(),
  no: z.string(),
  parkName: z.string(),
  districtId: z.string(),
  /** Codes of the 33618 clusters it names. */
  clusters: z.array(z.string()),
  status: Status,
  /** Since when it is in this status. */
  since: z.string(),
  total: z.optional(z.number()),
  /** The first day of the states on its way, by their codes. */
  reached: z.optional(z.record(z.string(), z.string())),
  /** Titles of parks that merge, whose space it applied for. */
  covers: z.optional(z.array(z.string())),
  /** Addresses of officers to whom the case is closed. */
  recused: z.optional(z.array(z.string())),
})
export type CaseLine = z.infer<typeof CaseLine>

export interface Pipeline {
  /** All cases of a batch that were handed in, by their id. */
  inBatch(batchId: string): Promise<CaseLine[]>
  /** Applications of a batch that were begun and not handed in. */
  draftsIn(batchId: string): Promise<string[]>
}

/** The line of a case; none before it has a number. */
export function lineOf(application: Application): CaseLine | undefined {
  const { id, batchId, no, parkName, districtId, clusters = [], status, submittedAt, changedAt } = application
  if (!no || !parkName || !districtId || !submittedAt) return undefined
  const since = changedAt ?? submittedAt
  return {
    caseId: id,
    batchId,
    no,
    parkName,
    districtId,
    clusters,
    status,
    since,
    total: application.score?.total,
    reached: application.reached,
    covers: application.covers,
    recused: application.recused,
  }
}

/** The line a change makes new; undefined when the lists show the case as before. */
export function newLine(before: Application | undefined, after: Application): CaseLine | undefined {
  const line = lineOf(after)
  const old = before && lineOf(before)
  return line && (!old || JSON.stringify(line) !== JSON.stringify(old)) ? line : undefined
}

/** Whether lists may show a case to an officer: the city sees all, a district its own and its predecessors'. */
export function listsFor(officer: Officer, today: string): (line: CaseLine) => boolean {
  return ({ districtId, recused = [] }) =>
    !recused.includes(officer.email) &&
    (officer.office === cityOffice || officeOf(districtId, today) === officer.office)
}

/** The clusters an application form names for its lead industries, each once. */
export function clustersIn(answers: Answers): string[] {
  const rows = Array.isArray(answers.leadIndustries) ? answers.leadIndustries : []
  const codes = rows.flatMap((row) =>
    typeof row === 'object' && typeof row.clusterCode === 'string' ? [row.clusterCode] : [],
  )
  return [...new Set(codes)]
}
