import { composeRegister } from '#functions/compose/register.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('register', composeRegister(process.env, clockwork()))
