import * as z from 'zod/mini'
import type { Entry } from '#domain/entry.ts'
import { canonical } from '#domain/event.ts'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import type { Answers } from '#schemas/fields/field.ts'

export const correctionStatuses = ['asked', 'approved', 'refused'] as const

/** Characters the reason of a correction has at the least. source: domain 3.9 */
export const leastReason = 20

/** What of a row changes; a row that is new brings all its answers, one that is struck out none. */
export const Patch = z.object({
  id: z.string(),
  set: z.record(z.string(), z.unknown()),
  unset: z.array(z.string()),
  removed: z.optional(z.literal(true)),
})
export type Patch = z.infer<typeof Patch>

/** What somebody asks to have put right in quarters that are locked: rows of the roster or of a ledger. */
export const CorrectionData = z.object({
  book: z.string(),
  /** The form its rows were filled in with, where that is not the roster's. */
  form: z.optional(z.object({ id: z.string(), version: z.number() })),
  /** The name of the unit, in the words of the book. */
  about: z.string(),
  patches: z.array(Patch),
  changes: z.array(z.object({ label: z.string(), en: z.string(), before: z.string(), after: z.string() })),
  altered: z.array(
    z.object({
      quarter: z.string(),
      figure: z.string(),
      before: z.nullable(z.number()),
      after: z.nullable(z.number()),
    }),
  ),
  reason: z.string(),
  askedBy: z.string(),
  /** Where whoever asked is an officer. */
  office: z.optional(z.string()),
  /** Who caused the error, once it was agreed to. */
  cause: z.optional(z.string()),
  decision: z.optional(z.string()),
})
export type CorrectionData = z.infer<typeof CorrectionData>

/** The cause that counts against the park as a confirmed error of its data. */
export const causedByPark = '园区填报差错'

/** Whether a correction counts for the metric `confirmedDataErrors` of its year. source: domain 5.6 */
export function isConfirmedError({
  kind,
  status,
  data,
}: Pick<Matter, 'kind' | 'data'> & { readonly status?: string }): boolean {
  return kind === 'correction' && status === 'approved' && data.cause === causedByPark
}

export function patchOf(id: string, before: Answers | undefined, after: Answers): Patch {
  const set = Object.entries(after).filter(
    ([key, value]) => value !== undefined && canonical(value) !== canonical(before?.[key] ?? null),
  )
  const unset = Object.keys(before ?? {}).filter((key) => after[key] === undefined)
  return { id, set: Object.fromEntries(set), unset }
}

/** The rows as they would be, other changes made since included. */
export function applied(
  entries: readonly Entry[],
  patches: readonly Patch[],
): { id: string; answers: Answers }[] {
  return patches.map(({ id, set, unset }) => {
    const now = entries.find((one) => one.id === id)?.answers ?? {}
    const kept = Object.fromEntries(Object.entries(now).filter(([key]) => !unset.includes(key)))
    return { id, answers: { ...kept, ...(set as Answers) } }
  })
}

export function askedCorrection(about: {
  readonly caseId: string
  readonly key: string
  readonly at: string
  readonly data: CorrectionData
}): Matter {
  const { caseId, key, at, data } = about
  return newMatter({
    caseId,
    kind: 'correction',
    key,
    period: at.slice(0, 4),
    status: 'asked',
    openedAt: at,
    data: { ...data },
  })
}

/** Whether this is asked for already. */
export function isSameAsk(data: Matter['data'], book: string, patches: readonly Patch[]): boolean {
  const known = CorrectionData.parse(data)
  return known.book === book && canonical(known.patches) === canonical(patches)
}
