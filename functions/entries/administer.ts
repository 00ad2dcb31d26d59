import { composeAdminister } from '#functions/compose/administer.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('administer', composeAdminister(process.env, clockwork()))
