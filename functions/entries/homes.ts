import { composeHomes } from '#functions/compose/homes.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('homes', composeHomes(process.env, clockwork()))
