import { composeStaff } from '#functions/compose/staff.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('staff', behindEither(composeStaff(process.env, clockwork())))
