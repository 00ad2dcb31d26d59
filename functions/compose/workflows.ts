import * as z from 'zod/mini'
import { createWorkflows } from '#adapters/step-functions/workflows.ts'
import type { Workflows } from '#domain/ports.ts'
import type { Env } from '#functions/runtime/env.ts'
import { optional, setting } from '#functions/runtime/env.ts'

const Machines = z.record(z.string(), z.string())

export function workflowsOf(env: Env): Workflows {
  return createWorkflows({
    machines: Machines.parse(JSON.parse(setting(env, 'STATE_MACHINES'))),
    endpoint: optional(env, 'STEP_FUNCTIONS_ENDPOINT'),
    region: env.AWS_REGION,
  })
}
