import { composeApplicants } from '#functions/compose/applicants.ts'
import { clockwork } from '#functions/runtime/clockwork.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('applicants', composeApplicants(process.env, clockwork()))
