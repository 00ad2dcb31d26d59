import { composeRelay } from '#functions/compose/relay.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('relay', composeRelay(process.env, clockwork()))
