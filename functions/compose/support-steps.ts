import type { MatterStepDeps } from '#domain/actions/matter-step.ts'
import { createStepFunding } from '#domain/actions/step-funding.ts'
import { createStepPractice } from '#domain/actions/step-practice.ts'
import { FundingAsked, PracticeAsked } from '#functions/handlers/homes/support.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { step } from '#functions/handlers/homes.ts'

/** What the workflows of funds and best-practice cases ask. */
export function supportSteps(all: MatterStepDeps): { readonly [name: string]: Step } {
  return {
    'step-funding': step(FundingAsked, createStepFunding(all)),
    'step-practice': step(PracticeAsked, createStepPractice(all)),
  }
}
