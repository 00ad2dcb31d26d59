import { composeLinks } from '#functions/compose/links.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('links', behindEither(composeLinks(process.env, clockwork())))
