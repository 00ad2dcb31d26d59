import * as z from 'zod/mini'
import type { Effect } from '#domain/effect.ts'
import type { Entry } from '#domain/entry.ts'
import type { Matter } from '#domain/matter.ts'
import { newMatter } from '#domain/matter.ts'
import { str } from '#schemas/rule.ts'

/** A firm in two parks: `waiting` in the later one, `asked` and `deciding` in the earlier; `released` to the later park or `kept` by the earlier. */
export const conflictStatuses = ['waiting', 'asked', 'deciding', 'released', 'kept'] as const

export const ConflictData = z.object({
  uscc: z.string(),
  firmName: z.string(),
  /** The row in this park. */
  row: z.string(),
  other: z.object({ caseId: z.string(), row: z.string(), parkName: z.string() }),
})
export type ConflictData = z.infer<typeof ConflictData>

export const conflictForms = { park: 'conflict-answer', district: 'conflict-decision' } as const

/** Answers by which the firm is no longer in the earlier park, or counts in the other one. */
export const conflictAnswers = { left: '已迁出', there: '另一园区' } as const

/** Names only one case may hold; they are taken and given back by `Cases.commit`. */
export interface Claims {
  holder(name: string): Promise<string | undefined>
}

/** The park that holds a firm, and the row by which it does. */
export interface Holding {
  readonly id: string
  readonly districtId: string
  readonly parkName: string
  readonly row: string
}

interface Found {
  /** The row that came later. */
  readonly entry: Entry
  readonly uscc: string
  /** The park that holds the firm. */
  readonly holder: Holding
  readonly at: string
}

/** Working days the earlier park has to answer. source: domain 3.9 */
export const conflictDays = 10

/** A row may meet another park again: each time is a matter of its own. */
const keyOf = ({ id, version }: Entry): string => `${id}-${version}`

/** The matter of the park whose row waits. */
export function waitingConflict({ entry, uscc, holder, at }: Found): Matter {
  const data: ConflictData = {
    uscc,
    firmName: str(entry.answers, 'name'),
    row: entry.id,
    other: { caseId: holder.id, row: holder.row, parkName: holder.parkName },
  }
  return newMatter({
    caseId: entry.caseId,
    kind: 'conflict',
    key: keyOf(entry),
    period: at.slice(0, 4),
    status: 'waiting',
    openedAt: at,
    data,
  })
}

/** Asks the park that holds the firm. The name keeps a repetition from asking twice. */
export function askHolder({ entry, holder }: Found): Effect {
  return {
    kind: 'start',
    workflow: 'conflict',
    name: `${entry.caseId}-${keyOf(entry)}`,
    input: { caseId: holder.id, later: entry.caseId, key: keyOf(entry), district: holder.districtId },
  }
}
