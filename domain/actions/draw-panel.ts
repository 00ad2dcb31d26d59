import type { Application } from '#domain/application.ts'
import type { ConflictFacts } from '#domain/conflicts.ts'
import { conflictsOf, excludes, isDoubtful, officialConflicts, withVerdicts } from '#domain/conflicts.ts'
import type { DrawInput, DrawRecord } from '#domain/draw.ts'
import { drawPanel, recordOf } from '#domain/draw.ts'
import { DomainError } from '#domain/errors.ts'
import type { Expert, Experts } from '#domain/expert.ts'
import { canServe } from '#domain/expert.ts'
import type { NamedConflict, Panel, Seat } from '#domain/panel.ts'
import { cityOffice } from '#domain/person.ts'
import type { Pipeline } from '#domain/pipeline.ts'
import { clustersIn } from '#domain/pipeline.ts'
import type { Batches, Cases, Clockwork, Directory, Rubrics, Tasks } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import { selectionOn } from '#schemas/rubrics/selections.ts'
import { untilSettled } from './retry.ts'

export interface DrawDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly directory: Directory
  readonly experts: Experts
  readonly rubrics: Rubrics
  readonly pipeline: Pipeline
}

/**
 * Draws a panel by lot and keeps it as a proposal: who, who was left out and why, which wishes are unmet. Nobody is told before the
 * city confirms it. What an earlier panel came to counts no more. A repeated call for the same visit draws nothing anew. @throws application.not-found
 */
export function createDrawPanel(deps: DrawDeps) {
  return (input: { caseId: string; visit: string }): Promise<Panel> =>
    untilSettled(async () => {
      const before = await deps.cases.load(input.caseId)
      if (!before) throw new DomainError('application.not-found')
      const earlier = await earlierPanels(deps.cases, before)
      const known = earlier.find(({ visit }) => visit === input.visit)
      if (known) return known
      const at = deps.now()
      const { panel, draw } = await propose(deps, before, earlier, input.visit, at)
      await deps.cases.commit({
        before,
        after: { ...before, panel: panel.n, score: undefined },
        panel: { after: panel, draw },
        facts: [
          {
            at,
            type: 'panel.drawn',
            actor: { kind: 'system', name: 'workflow', how: 'workflow' },
            sealed: {
              panel: panel.n,
              seed: panel.seed,
              drawn: draw.drawn,
              unmet: panel.unmet.map(({ zh }) => zh),
            },
          },
        ],
        effects: [],
      })
      return panel
    })
}

async function earlierPanels(cases: Cases, { id, panel = 0 }: Application): Promise<Panel[]> {
  const all = await Promise.all(Array.from({ length: panel }, (_, n) => cases.panel(id, n + 1)))
  return all.filter((one) => one !== undefined)
}

async function propose(
  deps: DrawDeps,
  application: Application,
  earlier: readonly Panel[],
  visit: string,
  at: string,
): Promise<{ panel: Panel; draw: DrawRecord }> {
  const [batch, experts, officers, facts, rubrics] = await Promise.all([
    deps.batches.load(application.batchId),
    deps.experts.all(),
    deps.directory.officers(cityOffice),
    factsOf(deps.cases, application),
    deps.rubrics.all(),
  ])
  const rubric = selectionOn(dateOf(application.submittedAt ?? at), rubrics)
  if (!batch || !rubric) throw new DomainError('batch.not-found')
  const pool = experts.filter(canServe)
  const found = [
    ...pool.flatMap((expert) => conflictsOf(expert, facts)),
    ...officers.flatMap((officer) => officialConflicts(officer, facts)),
  ]
  const judged = withVerdicts(
    found.map((one) =>
      isDoubtful(one) ? one : { ...one, verdict: 'confirmed' as const, verdictBy: byComparison },
    ),
    earlier.flatMap((panel) => panel.conflicts),
  )
  const names = new Map([
    ...pool.map(({ id, name }) => [id, name] as const),
    ...officers.map(({ email, name }) => [email, name] as const),
  ])
  const conflicts = judged.map((one) => ({ ...one, name: names.get(one.who) ?? one.who }))
  const input: DrawInput<Expert> = {
    seed: deps.newSecret(),
    pool,
    excluded: [...conflicts.filter(excludes).map(({ who }) => who), ...asked(earlier)],
    load: await loadOf(deps, application, pool),
    clusters: clustersIn(facts.answers),
    size: batch.panel.size,
    reserves: batch.panel.reserves,
  }
  const drawn = drawPanel(input)
  const panel: Panel = {
    caseId: application.id,
    n: earlier.length + 1,
    status: 'proposed',
    drawnAt: at,
    visit,
    seed: input.seed,
    conflicts: relevant(conflicts),
    unmet: drawn.unmet.map(({ zh, en }) => ({ zh, en })),
    seats: [
      ...drawn.members.map((expert, i) => seatFor(expert, i + 1, 'member')),
      ...drawn.reserves.map((expert, i) => seatFor(expert, drawn.members.length + i + 1, 'reserve')),
    ],
    rubric: { code: rubric.code, version: rubric.version },
    version: 0,
  }
  return { panel, draw: recordOf(input, drawn) }
}

function seatFor({ id, email, name, unit }: Expert, no: number, kind: Seat['kind']): Seat {
  return { no, expertId: id, email, name, unit, kind, state: 'waiting' }
}

/** Everybody who was asked for this case before does not judge it again. */
function asked(earlier: readonly Panel[]): string[] {
  return earlier.flatMap(({ seats }) =>
    seats.filter(({ state }) => state !== 'waiting').map(({ expertId }) => expertId),
  )
}

/** What of a case may tie somebody to it. */
export async function factsOf(cases: Cases, application: Application): Promise<ConflictFacts> {
  const submission = await cases.submission(application.id, application.round)
  if (!submission || !application.districtId) throw new DomainError('application.not-found')
  return {
    answers: submission.answers,
    roster: submission.roster,
    districtId: application.districtId,
    recommendedBy: [application.districtId],
    people: [{ email: application.owner.email }],
  }
}

/** What each expert has open, and the seats that wait for the city to confirm them: a batch is often drawn for in one go. */
async function loadOf(
  deps: DrawDeps,
  application: Application,
  pool: readonly Expert[],
): Promise<Record<string, number>> {
  const proposed = await proposedIn(deps, application)
  const load = await Promise.all(
    pool.map(async ({ id }) => {
      const open = await deps.tasks.openOf(id)
      return [id, open.length + proposed.filter((one) => one === id).length] as const
    }),
  )
  return Object.fromEntries(load)
}

/** The members of panels of other cases of the batch that are only proposed, as often as they are. */
async function proposedIn({ cases, pipeline }: DrawDeps, { id, batchId }: Application): Promise<string[]> {
  const lines = await pipeline.inBatch(batchId)
  const others = lines.filter(({ caseId, status }) => caseId !== id && status === 'expert-review')
  const panels = await Promise.all(
    others.map(async ({ caseId }) => {
      const n = (await cases.load(caseId))?.panel
      return n === undefined ? undefined : cases.panel(caseId, n)
    }),
  )
  return panels
    .filter((panel) => panel?.status === 'proposed')
    .flatMap((panel) => panel?.seats.filter(({ kind }) => kind === 'member') ?? [])
    .map(({ expertId }) => expertId)
}

/** What records prove needs nobody's verdict; what only names suggest does. */
const byComparison = '系统比对'

const mostKept = 200

/** A proposal shows every conflict, up to what one item can hold: those not yet judged first. */
function relevant(conflicts: readonly NamedConflict[]): NamedConflict[] {
  return [...conflicts].sort((a, b) => Number(!!a.verdict) - Number(!!b.verdict)).slice(0, mostKept)
}
