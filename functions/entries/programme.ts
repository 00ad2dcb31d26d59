import { composeProgramme } from '#functions/compose/programme.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('programme', behindEither(composeProgramme(process.env, clockwork())))
