import { composeDocuments } from '#functions/compose/documents.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('documents', behindEither(composeDocuments(process.env, clockwork())))
