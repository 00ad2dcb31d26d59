import { composePublic } from '#functions/compose/public.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('public', composePublic(process.env, clockwork()))
