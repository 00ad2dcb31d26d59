import { composeUploads } from '#functions/compose/uploads.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('uploads', composeUploads(process.env, clockwork()))
