import { composeUploads } from '#functions/compose/uploads.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('uploads', composeUploads(process.env))
