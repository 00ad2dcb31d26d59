/** One line of the results. `most` and `least` are hard budgets; a figure without either is recorded only. */
export interface Figure {
  /** Short and stable; named in accepted.json when its budget is missed for a reason. */
  readonly id: string
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly most?: number
  readonly least?: number
  readonly note?: string
}

/** Ids of figures whose missed budget is accepted for now, with why. */
export type Accepted = Readonly<Record<string, string>>

export type Verdict = 'recorded' | 'kept' | 'missed' | 'accepted'

export function judge({ id, value, most, least }: Figure, accepted: Accepted): Verdict {
  if (most === undefined && least === undefined) return 'recorded'
  const kept = value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY)
  if (kept) return 'kept'
  return id in accepted ? 'accepted' : 'missed'
}

export function budgetOf({ most, least, unit }: Figure): string {
  if (most !== undefined) return `≤ ${most} ${unit}`
  return least === undefined ? '–' : `≥ ${least} ${unit}`
}
