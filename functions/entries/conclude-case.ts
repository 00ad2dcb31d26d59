import { composeConcludeCase } from '#functions/compose/conclude-case.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('conclude-case', composeConcludeCase(process.env, clockwork()))
