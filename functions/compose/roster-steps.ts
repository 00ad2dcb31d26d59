import * as z from 'zod/mini'
import { createAskCorrection } from '#domain/actions/ask-correction.ts'
import { createKeepRoster } from '#domain/actions/keep-roster.ts'
import { createOpenConflict, createSettleConflict } from '#domain/actions/settle-conflict.ts'
import { createSettleCorrection } from '#domain/actions/settle-correction.ts'
import { createSettleDispute } from '#domain/actions/settle-dispute.ts'
import { createMissFirmAnswer, createTakeFirmAnswer } from '#domain/actions/take-firm-answer.ts'
import type { FormLibrary } from '#domain/ports.ts'
import type { Step } from '#functions/handlers/homes.ts'
import { step } from '#functions/handlers/homes.ts'
import type { homesParts } from './homes-parts.ts'

type Parts = ReturnType<typeof homesParts>

const Matter = z.object({ caseId: z.string(), key: z.string() })
const Conflict = z.object({ caseId: z.string(), later: z.string(), key: z.string() })

/** What workflows about rows of a roster ask. */
export function rosterSteps(parts: Parts & { readonly forms: FormLibrary }): {
  readonly [name: string]: Step
} {
  const all = { ...parts, keepRoster: createKeepRoster(parts), askCorrection: createAskCorrection(parts) }
  return {
    'open-conflict': step(Conflict, createOpenConflict(all)),
    'settle-conflict': step(Conflict, createSettleConflict(all)),
    'take-firm-answer': step(Matter, createTakeFirmAnswer(all)),
    'miss-firm-answer': step(Matter, createMissFirmAnswer(all)),
    'settle-dispute': step(Matter, createSettleDispute(all)),
    'settle-correction': step(Matter, createSettleCorrection(all)),
  }
}
