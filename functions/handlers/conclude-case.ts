import * as z from 'zod/mini'
import type { ConcludeDeps } from '#domain/actions/conclude-case.ts'
import { createConcludeCase } from '#domain/actions/conclude-case.ts'
import { Status } from '#domain/application.ts'

export const ConcludeEvent = z.object({ caseId: z.string(), status: Status })

export function createConcludeHandler(deps: ConcludeDeps): (event: unknown) => Promise<{ status: string }> {
  const conclude = createConcludeCase(deps)
  return async (event) => ({ status: (await conclude(ConcludeEvent.parse(event))).status })
}
