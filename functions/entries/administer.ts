import { composeAdminister } from '#functions/compose/administer.ts'
import { stack } from '#functions/runtime/stack.ts'

export const handler = stack('administer', composeAdminister(process.env))
