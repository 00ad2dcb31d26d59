import { composePanel } from '#functions/compose/panel.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('panel', composePanel(process.env, clockwork()))
