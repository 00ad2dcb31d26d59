import { composeNotice } from '#functions/compose/notice.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('notice', composeNotice(process.env, clockwork()))
