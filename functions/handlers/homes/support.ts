import * as z from 'zod/mini'

const about = { caseId: z.string() }
const number = z.int().check(z.gte(1))

export const FundingAsked = z.object({
  ...about,
  funding: number,
  about: z.enum(['check', 'decision', 'listed', 'payment', 'result']),
})

export const PracticeAsked = z.object({
  ...about,
  practice: number,
  about: z.enum(['check', 'consent', 'decision', 'revision']),
})
