import { countSheets } from '#domain/averages.ts'
import type { Effect } from '#domain/effect.ts'
import type { Panel } from '#domain/panel.ts'
import type { Clockwork } from '#domain/ports.ts'
import type { ExpertSheet } from '#domain/sheets.ts'
import type { AssessDeps } from './assess.ts'
import { assess, resultOf } from './assess.ts'
import { untilSettled } from './retry.ts'

export type FinishDeps = AssessDeps & Pick<Clockwork, 'now'>

/** Records what the panel came to, or that the review is void because too few sheets are valid. Repeating it changes nothing. */
export function createFinishPanel(deps: FinishDeps) {
  return (input: { caseId: string; panel: number }): Promise<'assessed' | 'void'> =>
    untilSettled(async () => {
      const assessed = await assess(deps, input.caseId, input.panel)
      const { application: before, panel, rubric, sheets } = assessed
      if (panel.status === 'assessed' || panel.status === 'void') return panel.status
      const { dropped } = countSheets(sheets, rubric.panel)
      const result = resultOf(assessed)
      const status = result ? 'assessed' : 'void'
      const at = deps.now()
      await deps.cases.commit({
        before,
        after: result ? { ...before, score: result } : before,
        panel: { before: panel, after: { ...panel, status } },
        facts: [
          {
            at,
            type: result ? 'panel.assessed' : 'panel.void',
            actor: { kind: 'system', name: 'workflow', how: 'workflow' },
            sealed: {
              ...(result ?? { panel: panel.n }),
              sheets: sheets.map(({ id }) => id),
              dropped: dropped.map(({ id }) => id),
            },
          },
        ],
        effects: served(sheets, before.no ?? before.id, panel, at),
      })
      return status
    })
}

/** Whoever handed in a sheet has judged the case: the pool remembers it. */
function served(sheets: readonly ExpertSheet[], caseNo: string, { caseId, n }: Panel, at: string): Effect[] {
  return sheets.map(({ expertId }) => ({
    kind: 'note-expert',
    expertId,
    what: 'served',
    key: `${caseId}|${n}`,
    about: caseNo,
    at,
  }))
}
