import { composeLinks } from '#functions/compose/links.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('links', composeLinks(process.env, clockwork()))
