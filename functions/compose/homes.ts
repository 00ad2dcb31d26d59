import type { Clockwork } from '#domain/ports.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { createHomesHandler } from '#functions/handlers/homes.ts'
import type { Env } from '#functions/runtime/env.ts'
import { evaluationSteps } from './evaluation.ts'
import { forms } from './forms.ts'
import { homesParts } from './homes-parts.ts'
import { monitoringSteps } from './monitoring-steps.ts'
import { table } from './parts.ts'
import { rosterSteps } from './roster-steps.ts'
import { supportSteps } from './support-steps.ts'
import { titleSteps } from './title-steps.ts'

/** Steps of the workflows that run after a designation; each names what it needs by itself. */
export function composeHomes(env: Env, clock: Clockwork) {
  const all = homesParts(env, clock)
  const steps: { readonly [name: string]: Step } = {
    ...monitoringSteps({ ...all, forms }),
    ...titleSteps(env, all),
    ...rosterSteps({ ...all, forms }),
    ...supportSteps(all),
    ...evaluationSteps(table(env), all),
  }
  return createHomesHandler(steps)
}
