import { createStepFunding } from '#domain/actions/step-funding.ts'
import { createStepPractice } from '#domain/actions/step-practice.ts'
import type { Clockwork } from '#domain/ports.ts'
import { FundingAsked, PracticeAsked } from '#functions/handlers/homes/support.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { createHomesHandler, step } from '#functions/handlers/homes.ts'
import type { Env } from '#functions/runtime/env.ts'
import { homesParts } from './homes-parts.ts'

/** Steps of the workflows that run after a designation; each names what it needs by itself. */
export function composeHomes(env: Env, clock: Clockwork) {
  const all = homesParts(env, clock)
  const steps: { readonly [name: string]: Step } = {
    'step-funding': step(FundingAsked, createStepFunding(all)),
    'step-practice': step(PracticeAsked, createStepPractice(all)),
  }
  return createHomesHandler(steps)
}
