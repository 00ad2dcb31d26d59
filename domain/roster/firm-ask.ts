import * as z from 'zod/mini'
import type { Effect } from '#domain/effect.ts'
import type { Entry } from '#domain/entry.ts'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import { str } from '#schemas/rule.ts'

/** A firm is asked for its own figures: `asked`, then `answered`, or `missed` when it did not. */
export const firmAskStatuses = ['asked', 'answered', 'missed'] as const

/** What it disputes of its row: the park answers, the district decides. */
export const disputeStatuses = ['answering', 'deciding', 'upheld', 'rejected'] as const

export const FirmAskData = z.object({
  row: z.string(),
  firmName: z.string(),
  contact: z.object({ email: z.string(), name: z.string() }),
})
export type FirmAskData = z.infer<typeof FirmAskData>

export const DisputeData = z.object({
  row: z.string(),
  firmName: z.string(),
  contact: z.object({ email: z.string(), name: z.string() }),
  disputed: z.string(),
  stance: z.optional(z.string()),
  answer: z.optional(z.string()),
  decision: z.optional(z.string()),
  reason: z.optional(z.string()),
})
export type DisputeData = z.infer<typeof DisputeData>

/** Whom a row names as the contact of its firm. */
export function contactOf({ answers }: Entry): FirmAskData['contact'] | undefined {
  const email = str(answers, 'contactEmail')
  return email === '' ? undefined : { email, name: str(answers, 'contactName') || str(answers, 'name') }
}

/** The matter and the run that asks the firm of a row. */
export function askedFirm(about: {
  readonly entry: Entry
  readonly contact: FirmAskData['contact']
  readonly key: string
  readonly district: string | undefined
  readonly at: string
}): { matter: Matter; effect: Effect } {
  const { entry, contact, key, district, at } = about
  const data: FirmAskData = { row: entry.id, firmName: str(entry.answers, 'name'), contact }
  const { caseId } = entry
  return {
    matter: newMatter({
      caseId,
      kind: 'firm',
      key,
      period: at.slice(0, 4),
      status: 'asked',
      openedAt: at,
      data,
    }),
    effect: {
      kind: 'start',
      workflow: 'firm-row',
      name: `${caseId}-${key}`,
      input: { caseId, key, district, contact },
    },
  }
}
