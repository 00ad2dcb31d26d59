import type { Application } from '#domain/application.ts'
import { excludes } from '#domain/conflicts.ts'
import type { Experts } from '#domain/expert.ts'
import type { Seat } from '#domain/panel.ts'
import type { Cases } from '#domain/ports.ts'
import type { PanelProposalProps, ProposedSeat } from '#web/components/panel-proposal.tsx'

export interface ProposalDeps {
  readonly cases: Pick<Cases, 'panel' | 'draw'>
  readonly experts: Experts
}

/** The newest panel of a case as it was drawn, for the one who confirms it; undefined before there is one. */
export async function proposalOf(
  { cases, experts }: ProposalDeps,
  { id, panel: n }: Application,
): Promise<PanelProposalProps | undefined> {
  if (n === undefined) return undefined
  const [panel, draw] = await Promise.all([cases.panel(id, n), cases.draw(id, n)])
  if (!panel || !draw) return undefined
  const drawn = await experts.loadAll([...new Set(panel.seats.map(({ expertId }) => expertId))])
  const shown = (kind: Seat['kind']): ProposedSeat[] =>
    panel.seats
      .filter((seat) => seat.kind === kind)
      .flatMap(({ expertId }) => drawn.find(({ id }) => id === expertId) ?? [])
      .map((expert) => ({ ...expert, load: draw.load[expert.id] ?? 0 }))
  const out = panel.conflicts.filter((one) => excludes(one) && draw.excluded.includes(one.who))
  return {
    members: shown('member'),
    reserves: shown('reserve'),
    excluded: [...Map.groupBy(out, ({ who }) => who).values()].map((ties) => ({
      name: ties[0]?.name ?? '',
      reasons: ties.map(({ reason, evidence }) => ({
        zh: `${reason.zh}：${evidence}`,
        en: `${reason.en}: ${evidence}`,
      })),
    })),
    unmet: panel.unmet,
    seed: panel.seed,
    poolSize: draw.pool.length,
  }
}
