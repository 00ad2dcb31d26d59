import * as z from 'zod/mini'
import { type HistoryEvent, record } from '#local/step-functions/execution/history.ts'
import { createExecution } from '#local/step-functions/execution/state.ts'
import { decodeEvents } from '#local/step-functions/store/codec.ts'
import { findExecution } from './find.ts'
import type { OperationDeps } from './operation.ts'
import { pageSize, pageToken, readRequest } from './request.ts'

const Request = z.object({
  executionArn: z.string(),
  reverseOrder: z.optional(z.boolean()),
  includeExecutionData: z.optional(z.boolean()),
  maxResults: z.optional(z.number()),
  nextToken: z.optional(z.string()),
})

/** A page of an execution's history, which is a view of its stored events. */
export async function readHistory(deps: OperationDeps, body: unknown): Promise<unknown> {
  const request = readRequest(Request, body)
  const { row, machine } = findExecution(deps, request.executionArn)
  const execution = createExecution(deps.residents.identity(row, machine))
  const options = { includeData: request.includeExecutionData !== false }
  const all: HistoryEvent[] = []
  for (const { at, events } of deps.executions.journal(row.id)) {
    for (const event of decodeEvents(events)) {
      const shown = record(execution, event, at, options)
      if (shown) all.push(shown)
    }
  }
  if (request.reverseOrder) all.reverse()
  const start = Number(pageToken.read(request.nextToken) ?? 0)
  const end = start + pageSize(request.maxResults)
  return { events: all.slice(start, end), ...(end < all.length ? { nextToken: pageToken.write(end) } : {}) }
}
