import * as z from 'zod/mini'
import type { OpenTaskDeps } from '#domain/actions/open-task.ts'
import { createOpenTask } from '#domain/actions/open-task.ts'
import { Status } from '#domain/application.ts'
import { Role } from '#domain/person.ts'

/** The payload a workflow state sends. */
export const OpenTaskEvent = z.object({
  token: z.string().check(z.minLength(1)),
  visit: z.string().check(z.minLength(1)),
  caseId: z.string(),
  form: z.string(),
  stage: Status,
  assignee: z.union([
    z.strictObject({
      office: z.string(),
      role: z.optional(Role),
      notDecided: z.optional(z.array(z.string())),
    }),
    z.strictObject({ person: z.string() }),
    z.strictObject({ applicant: z.literal(true) }),
    z.strictObject({ expert: z.literal(true) }),
    z.strictObject({ expertId: z.string() }),
    z.strictObject({ contact: z.strictObject({ email: z.string(), name: z.string() }) }),
  ]),
  workingDays: z.int().check(z.gte(1)),
  lane: z.optional(z.string()),
  ladder: z.optional(z.string()),
  returnedBy: z.optional(z.string()),
})

export function createOpenTaskHandler(deps: OpenTaskDeps): (event: unknown) => Promise<{ taskId: string }> {
  const openTask = createOpenTask(deps)
  return async (event) => ({ taskId: await openTask(OpenTaskEvent.parse(event)) })
}
