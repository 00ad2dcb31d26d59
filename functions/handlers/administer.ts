import * as z from 'zod/mini'
import type { createImportExperts } from '#domain/actions/import-experts.ts'
import type { createPutBatch } from '#domain/actions/put-batch.ts'
import { Batch } from '#domain/batch.ts'
import { bySystem, Profile } from '#domain/expert.ts'
import { normalEmail, Officer } from '#domain/person.ts'
import type { Directory } from '#domain/ports.ts'

/** What an administrator sets up; invoked directly, never from the web. */
export const Command = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('put-batch'),
    batch: Batch,
    /** Who changes it, and why: kept in its history. */
    by: z.optional(z.string()),
    reason: z.optional(z.string()),
  }),
  z.object({ command: z.literal('put-officers'), officers: z.array(Officer) }),
  z.object({ command: z.literal('put-experts'), experts: z.array(Profile) }),
])

export interface AdministerDeps {
  readonly putBatch: ReturnType<typeof createPutBatch>
  readonly directory: Directory
  readonly importExperts: ReturnType<typeof createImportExperts>
}

export function createAdministerHandler(deps: AdministerDeps): (event: unknown) => Promise<{ done: number }> {
  return async (event) => {
    const given = Command.parse(event)
    if (given.command === 'put-batch') {
      await deps.putBatch(given)
      return { done: 1 }
    }
    if (given.command === 'put-experts') {
      const profiles = given.experts.map((one) => ({ ...one, email: normalEmail(one.email) }))
      const outcomes = await deps.importExperts({ profiles, by: bySystem })
      return { done: outcomes.length }
    }
    for (const officer of given.officers)
      await deps.directory.putOfficer({ ...officer, email: normalEmail(officer.email) })
    return { done: given.officers.length }
  }
}
