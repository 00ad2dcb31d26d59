import * as z from 'zod/mini'
import { createAskCorrection } from '#domain/actions/ask-correction.ts'
import { createKeepRoster } from '#domain/actions/keep-roster.ts'
import { createOpenConflict, createSettleConflict } from '#domain/actions/settle-conflict.ts'
import { createSettleCorrection } from '#domain/actions/settle-correction.ts'
import { createSettleDispute } from '#domain/actions/settle-dispute.ts'
import { createStepFunding } from '#domain/actions/step-funding.ts'
import { createStepPractice } from '#domain/actions/step-practice.ts'
import { createMissFirmAnswer, createTakeFirmAnswer } from '#domain/actions/take-firm-answer.ts'
import type { Clockwork } from '#domain/ports.ts'
import { FundingAsked, PracticeAsked } from '#functions/handlers/homes/support.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { createHomesHandler } from '#functions/handlers/homes.ts'
import type { Env } from '#functions/runtime/env.ts'
import { evaluationSteps } from './evaluation.ts'
import { homesParts } from './homes-parts.ts'
import { table } from './parts.ts'
import { titleSteps } from './title-steps.ts'

const RosterMatter = z.object({ caseId: z.string(), key: z.string() })
const Conflict = z.object({ caseId: z.string(), later: z.string(), key: z.string() })

import { rosterSteps } from './roster-steps.ts'

/** Steps of the workflows that run after a designation; each names what it needs by itself. */
export function composeHomes(env: Env, clock: Clockwork) {
  const all = homesParts(env, clock)
  const steps: { readonly [name: string]: Step } = {
    ...titleSteps(env, all),
    'step-funding': step(FundingAsked, createStepFunding(all)),
    'step-practice': step(PracticeAsked, createStepPractice(all)),
    'open-conflict': step(Conflict, createOpenConflict(kept)),
    'settle-conflict': step(Conflict, createSettleConflict(kept)),
    'take-firm-answer': step(RosterMatter, createTakeFirmAnswer(kept)),
    'miss-firm-answer': step(RosterMatter, createMissFirmAnswer(kept)),
    'settle-dispute': step(RosterMatter, createSettleDispute(kept)),
    'settle-correction': step(RosterMatter, createSettleCorrection(kept)),
    ...rosterSteps(all),
    ...evaluationSteps(table(env), all),
  }
  return createHomesHandler(steps)
}
