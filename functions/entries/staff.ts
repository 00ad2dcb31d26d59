import { composeStaff } from '#functions/compose/staff.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('staff', composeStaff(process.env, clockwork()))
