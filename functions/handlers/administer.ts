import * as z from 'zod/mini'
import type { createImportExperts } from '#domain/actions/import-experts.ts'
import type { createPutBatch } from '#domain/actions/put-batch.ts'
import type { createRebuildFigures } from '#domain/actions/recount-homes.ts'
import { Batch } from '#domain/batch.ts'
import { Profile, systemName } from '#domain/expert.ts'
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
  /** Works out the figures of every park again and adds every sum up; `done` tells how many sums were wrong. */
  z.object({ command: z.literal('rebuild-figures') }),
])

export interface AdministerDeps {
  readonly putBatch: ReturnType<typeof createPutBatch>
  readonly directory: Directory
  readonly importExperts: ReturnType<typeof createImportExperts>
  readonly rebuildFigures: ReturnType<typeof createRebuildFigures>
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
      const outcomes = await deps.importExperts({ profiles, by: systemName })
      return { done: outcomes.length }
    }
    if (given.command === 'rebuild-figures') return { done: (await deps.rebuildFigures()).wrong }
    for (const officer of given.officers)
      await deps.directory.putOfficer({ ...officer, email: normalEmail(officer.email) })
    return { done: given.officers.length }
  }
}
