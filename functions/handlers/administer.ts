import * as z from 'zod/mini'
import { Batch } from '#domain/batch.ts'
import { normalEmail, Officer } from '#domain/person.ts'
import type { Batches, Directory } from '#domain/ports.ts'

/** What an administrator sets up; invoked directly, never from the web. */
export const Command = z.discriminatedUnion('command', [
  z.object({ command: z.literal('put-batch'), batch: Batch }),
  z.object({ command: z.literal('put-officers'), officers: z.array(Officer) }),
])

export interface AdministerDeps {
  readonly batches: Batches
  readonly directory: Directory
}

export function createAdministerHandler(deps: AdministerDeps): (event: unknown) => Promise<{ done: number }> {
  return async (event) => {
    const given = Command.parse(event)
    if (given.command === 'put-batch') {
      await deps.batches.put(given.batch)
      return { done: 1 }
    }
    for (const officer of given.officers)
      await deps.directory.putOfficer({ ...officer, email: normalEmail(officer.email) })
    return { done: given.officers.length }
  }
}
