import { composeApplicants } from '#functions/compose/applicants.ts'
import { behindEither } from '#functions/http/rest.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('applicants', behindEither(composeApplicants(process.env, clockwork())))
