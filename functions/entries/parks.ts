import { composeParks } from '#functions/compose/parks.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('parks', behindEither(composeParks(process.env, clockwork())))
