import { countSheets, deviatingSheets } from '#domain/averages.ts'
import { laneOf } from '#domain/panel.ts'
import { deviation } from '#domain/seating.ts'
import { judgedMax } from '#schemas/rubrics/rubric.ts'
import type { AssessDeps } from './assess.ts'
import { assess } from './assess.ts'

export interface Count {
  readonly kind: 'void' | 'plain' | 'trimmed'
  /** Seats whose sheets are too far from the median and who were not asked about it yet: each is asked once. */
  readonly deviating: readonly number[]
  /** The seat that heads the panel: its first member who handed in a sheet. 0 when there is none. */
  readonly head: number
}

/** What the workflow has to know of a panel's sheets, never what they say. */
export function createCountSheets(deps: AssessDeps) {
  return async ({ caseId, panel }: { caseId: string; panel: number }): Promise<Count> => {
    const { sheets, rubric, tasks } = await assess(deps, caseId, panel)
    const { kind } = countSheets(sheets, rubric.panel)
    const far = new Set(deviatingSheets(sheets, rubric.panel, judgedMax(rubric)).map(({ id }) => id))
    const asked = new Set(tasks.flatMap(({ form, lane }) => (form.id === deviation ? [lane] : [])))
    return {
      kind,
      deviating: sheets
        .filter(({ id, seat }) => far.has(id) && !asked.has(laneOf({ n: panel }, seat)))
        .map(({ seat }) => seat),
      head: sheets[0]?.seat ?? 0,
    }
  }
}
