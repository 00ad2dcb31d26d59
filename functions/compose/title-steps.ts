import * as z from 'zod/mini'
import { createBans } from '#adapters/dynamodb/bans.ts'
import { createStepRectification } from '#domain/actions/step-rectification.ts'
import { createStepRemoval } from '#domain/actions/step-removal.ts'
import { createStepRenewal } from '#domain/actions/step-renewal.ts'
import { createWarnLate } from '#domain/actions/warn-title.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { step } from '#functions/handlers/homes.ts'
import type { Env } from '#functions/runtime/env.ts'
import type { homesParts } from './homes-parts.ts'
import { table } from './parts.ts'

const number = z.int().check(z.gte(1))
const caseId = z.string()

/** Steps of the workflows that move a title. */
export function titleSteps(env: Env, all: ReturnType<typeof homesParts>): { readonly [name: string]: Step } {
  const rectify = createStepRectification(all)
  const remove = createStepRemoval({ ...all, bans: createBans(table(env)) })
  const renew = createStepRenewal(all)
  const warn = createWarnLate(all)
  const about = z.enum(['notice', 'report', 'check', 'decision'])
  const removing = z.enum(['proposal', 'hearing', 'decision'])
  return {
    rectification: step(z.object({ caseId, rectification: number, about }), rectify),
    removal: step(z.object({ caseId, removal: number, about: removing }), remove),
    renewal: step(z.object({ caseId, renewal: number }), renew),
    'warn-late': step(z.object({ caseId, change: number }), warn),
  }
}
