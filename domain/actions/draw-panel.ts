import type { Application } from '#domain/application.ts'
import type { ConflictFacts } from '#domain/conflicts.ts'
import { conflictsOf, excludes, isDoubtful, officialConflicts, withVerdicts } from '#domain/conflicts.ts'
import type { DrawInput, DrawRecord } from '#domain/draw.ts'
import { drawPanel, recordOf } from '#domain/draw.ts'
import { ConflictError, DomainError } from '#domain/errors.ts'
import type { Expert, Experts } from '#domain/expert.ts'
import { canServe } from '#domain/expert.ts'
import type { NamedConflict, Panel, Seat } from '#domain/panel.ts'
import { cityOffice } from '#domain/person.ts'
import { clustersIn } from '#domain/pipeline.ts'
import type { Batches, Cases, Change, Clockwork, Directory, Rubrics, Tasks } from '#domain/ports.ts'
import type { Load, Seats } from '#domain/seats.ts'
import { dateOf } from '#domain/time.ts'
import { selectionOn } from '#schemas/rubrics/selections.ts'
import { expertLoads } from './expert-loads.ts'
import { untilSettled } from './retry.ts'

export interface DrawDeps extends Clockwork {
  readonly cases: Cases
  readonly tasks: Tasks
  readonly batches: Batches
  readonly directory: Directory
  readonly experts: Experts
  readonly rubrics: Rubrics
  readonly seats: Seats
}

/**
 * Draws a panel by lot and keeps it as a proposal: who, who was left out and why, which wishes are unmet. Nobody is told before the
 * city confirms it. What an earlier panel came to counts no more. A repeated call for the same visit draws nothing anew. The lot is
 * cast once: when somebody's last seat goes to another park meanwhile, the same seed draws again, and the history says why.
 * @throws application.not-found
 */
export function createDrawPanel(deps: DrawDeps) {
  return ({ caseId, visit }: { caseId: string; visit: string }): Promise<Panel> => {
    const seed = deps.newSecret()
    const filled = new Set<string>()
    return untilSettled(async () => {
      const before = await deps.cases.load(caseId)
      if (!before) throw new DomainError('application.not-found')
      const earlier = await earlierPanels(deps.cases, before)
      const known = earlier.find((panel) => panel.visit === visit)
      if (known) return known
      const proposal = await propose(deps, before, earlier, { seed, visit, at: deps.now() })
      try {
        await deps.cases.commit(proposed(before, proposal, filled))
      } catch (error) {
        for (const expert of proposal.experts) if (isFilled(error, expert)) filled.add(expert.name)
        throw error
      }
      return proposal.panel
    })
  }
}

/** Whether an expert's last seat was taken, or a seat became free, while the panel was drawn. */
function isFilled(error: unknown, { id }: Expert): boolean {
  return error instanceof ConflictError && error.on.includes(id)
}

interface Proposal {
  readonly panel: Panel
  readonly draw: DrawRecord
  readonly experts: readonly Expert[]
  readonly loads: Readonly<Record<string, Load>>
}

function proposed(
  before: Application,
  { panel, draw, loads }: Proposal,
  filled: ReadonlySet<string>,
): Change {
  return {
    before,
    after: { ...before, panel: panel.n, score: undefined },
    panel: { after: panel, draw, loads },
    facts: [
      {
        at: panel.drawnAt,
        type: 'panel.drawn',
        actor: { kind: 'system', name: 'workflow', how: 'workflow' },
        sealed: {
          panel: panel.n,
          seed: panel.seed,
          drawn: draw.drawn,
          unmet: panel.unmet.map(({ zh }) => zh),
          ...(filled.size > 0 && { filled: [...filled] }),
        },
      },
    ],
    effects: [],
  }
}

async function earlierPanels(cases: Cases, { id, panel = 0 }: Application): Promise<Panel[]> {
  const all = await Promise.all(Array.from({ length: panel }, (_, n) => cases.panel(id, n + 1)))
  return all.filter((one) => one !== undefined)
}

async function propose(
  deps: DrawDeps,
  application: Application,
  earlier: readonly Panel[],
  { seed, visit, at }: { seed: string; visit: string; at: string },
): Promise<Proposal> {
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
  const loads = await expertLoads(
    deps,
    pool.map(({ id }) => id),
  )
  const input: DrawInput<Expert> = {
    seed,
    pool,
    excluded: [...conflicts.filter(excludes).map(({ who }) => who), ...asked(earlier)],
    load: Object.fromEntries(Object.entries(loads).map(([id, { seats, others }]) => [id, seats + others])),
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
  return { panel, draw: recordOf(input, drawn), experts: pool, loads }
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

/** What records prove needs nobody's verdict; what only names suggest does. */
const byComparison = '系统比对'

const mostKept = 200

/** A proposal shows every conflict, up to what one item can hold: those not yet judged first. */
function relevant(conflicts: readonly NamedConflict[]): NamedConflict[] {
  return [...conflicts].sort((a, b) => Number(!!a.verdict) - Number(!!b.verdict)).slice(0, mostKept)
}
