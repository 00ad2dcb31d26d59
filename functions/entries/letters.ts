import { composeLetters } from '#functions/compose/letters.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('letters', behindEither(composeLetters(process.env, clockwork())))
