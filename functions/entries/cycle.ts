import { composeCycle } from '#functions/compose/cycle.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('cycle', composeCycle(process.env, clockwork()))
