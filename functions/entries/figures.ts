import { composeFigures } from '#functions/compose/figures-site.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('figures', behindEither(composeFigures(process.env, clockwork())))
