import * as z from 'zod/mini'
import type { Matter } from '#domain/matter.ts'
import { movedMatter } from '#domain/matter.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, str } from '#schemas/rule.ts'

export const fundingForms = {
  request: 'funding-request',
  check: 'funding-check',
  decision: 'funding-decision',
  payment: 'funding-payment',
  result: 'funding-result',
} as const
export type FundingStep = Exclude<keyof typeof fundingForms, 'request'>

/** 区县审核, 市级审定, 公示中, 待拨付, 已拨付, 已自评; 不予支持, 不再拨付. */
export const fundingStatuses = [
  'district-check',
  'city-decision',
  'listed',
  'to-pay',
  'paid',
  'reported',
  'refused',
  'not-paid',
] as const
export type FundingStatus = (typeof fundingStatuses)[number]

/** What is known of a request besides its papers; the account stays in what was handed in. */
export const Funding = z.object({
  projectName: z.string(),
  applicant: z.string(),
  applicantUscc: z.string(),
  category: z.string(),
  programYear: z.number(),
  /** 万元. */
  requested: z.number(),
  /** First in line, when the request was handed in. */
  priority: z.boolean(),
  districtReview: z.optional(z.string()),
  approved: z.optional(z.number()),
  /** Until when the list is shown before anything is paid. */
  listedUntil: z.optional(z.string()),
  paidOn: z.optional(z.string()),
  reached: z.optional(z.number()),
  /** Names nobody else may hold while this one lives. */
  claims: z.array(z.string()),
})
export type Funding = z.infer<typeof Funding>

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** A project, and each invoice, is supported once in the whole city. Source: F14 R1. */
export function fundingClaims({ projectName, invoices }: Answers): string[] {
  const numbers = rowsOf(invoices).map((row) => `funding|invoice|${plain(str(row, 'number'))}`)
  return [...new Set([`funding|project|${plain(String(projectName ?? ''))}`, ...numbers])]
}

export function fundingOf(answers: Answers, priority: boolean): Funding {
  return {
    projectName: str(answers, 'projectName'),
    applicant: str(answers, 'applicant'),
    applicantUscc: str(answers, 'applicantUscc'),
    category: str(answers, 'category'),
    programYear: num(answers, 'programYear'),
    requested: num(answers, 'requested'),
    priority,
    claims: fundingClaims(answers),
  }
}

export interface FundingAnswer {
  readonly step: FundingStep
  readonly decision: string
  readonly answers: Answers
  readonly at: string
  /** Last day of the list, for a request that is supported. */
  readonly listedUntil: string
}

/** The request after one of its forms was answered. */
export function afterFundingAnswer(
  matter: Matter,
  { step, decision, answers, at, listedUntil }: FundingAnswer,
): Matter {
  const data = Funding.parse(matter.data)
  const moved = (status: FundingStatus, change: Partial<Funding> = {}, closed?: true) =>
    movedMatter(matter, { status, at, data: { ...data, ...change }, ...(closed && { closed }) })
  switch (step) {
    case 'check':
      return moved('city-decision', { districtReview: decision })
    case 'decision':
      return decision === '支持'
        ? moved('listed', { approved: num(answers, 'approved'), listedUntil })
        : moved('refused', {}, true)
    case 'payment':
      return decision === '已拨付'
        ? moved('paid', { paidOn: str(answers, 'paidOn') })
        : moved('not-paid', {}, true)
    case 'result':
      return moved('reported', { reached: reachedShare(answers) }, true)
  }
}

/** The list was shown for its days: the request may be paid. */
export function afterListing(matter: Matter, at: string): Matter {
  return matter.status === 'listed' ? movedMatter(matter, { status: 'to-pay', at }) : matter
}

/** How many of its targets were reached, of all. */
function reachedShare({ kpiResult }: Answers): number {
  const rows = rowsOf(kpiResult)
  if (rows.length === 0) return 0
  return rows.filter(({ reached }) => reached === '完成').length / rows.length
}
