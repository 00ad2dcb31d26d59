import { composeOpenTask } from '#functions/compose/open-task.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('open-task', composeOpenTask(process.env, clockwork()))
