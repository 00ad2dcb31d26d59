import { composePublic } from '#functions/compose/public.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('public', behindEither(composePublic(process.env, clockwork())))
