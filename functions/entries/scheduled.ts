import { composeScheduled } from '#functions/compose/scheduled.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('scheduled', composeScheduled(process.env, clockwork()))
