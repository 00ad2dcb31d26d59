import * as z from 'zod/mini'
import type { MatterKind } from '#domain/matter.ts'

/** What the calendar asks of a matter: whose it is and whether it still waits. */
export const MatterLine = z.object({
  caseId: z.string(),
  status: z.string(),
  closedAt: z.optional(z.string()),
  data: z._default(z.object({ submittedAt: z.optional(z.string()) }), {}),
})
export type MatterLine = z.infer<typeof MatterLine>

export interface MatterLines {
  /** Those of all parks in a year or quarter. Follows commits after a moment. */
  inPeriod(kind: MatterKind, period: string): Promise<MatterLine[]>
}
