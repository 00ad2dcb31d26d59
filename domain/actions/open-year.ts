import type { Application } from '#domain/application.ts'
import { ConflictError } from '#domain/errors.ts'
import { newEvaluation, yearKey } from '#domain/evaluation.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter } from '#domain/matter.ts'
import type { MatterLines } from '#domain/matter-line.ts'
import type { Cases, Clockwork, Matters, Titles } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import type { Title } from '#domain/title.ts'
import { isLive } from '#domain/title.ts'
import { cycleOf, dayAfter, daysUntil, openYear } from '#schemas/reference/annual-cycle.ts'

export interface OpenYearDeps extends Pick<Clockwork, 'now'> {
  readonly cases: Cases
  readonly titles: Titles
  readonly matters: Matters
  readonly matterLines: MatterLines
}

const bySchedule = { kind: 'system', name: 'schedule', how: 'schedule' } as const

/** From 15 January on: the evaluation of the year before begins for every living title that has none yet; a title of the running year is told nothing. Returns how many began. */
export function createOpenYear(deps: OpenYearDeps) {
  return async (): Promise<number> => {
    const year = openYear(dateOf(deps.now()))
    if (year === undefined) return 0
    const titles = (await deps.titles.all()).filter(
      (title) => isLive(title) && title.validFrom <= `${year}-12-31`,
    )
    if (titles.length === 0) return 0
    const begun = await deps.matterLines.inPeriod('evaluation', yearKey(year))
    const known = new Set(begun.map(({ caseId }) => caseId))
    let opened = 0
    for (const title of titles.filter(({ caseId }) => !known.has(caseId)))
      if (await open(deps, title, year)) opened++
    return opened
  }
}

/** Somebody else may open it at the same moment: then there is nothing to do. */
async function open(deps: OpenYearDeps, title: Title, year: number): Promise<boolean> {
  const { caseId, validFrom } = title
  const [application, known] = await Promise.all([
    deps.cases.load(caseId),
    deps.matters.load(caseId, 'evaluation', yearKey(year)),
  ])
  if (!application || known) return false
  const at = deps.now()
  const matter = newEvaluation({ caseId, validFrom, year, at })
  try {
    await deps.cases.commit({
      before: application,
      after: application,
      matters: [{ after: matter }],
      facts: [
        {
          at,
          type: 'matter.opened',
          actor: bySchedule,
          open: { kind: 'evaluation', key: matter.key, status: matter.status },
        },
      ],
      effects: isOpenMatter(matter) ? [startOf(application, matter, year, at)] : [],
    })
    return true
  } catch (error) {
    if (error instanceof ConflictError) return false
    throw error
  }
}

function startOf(
  { id: caseId, status: stage, districtId }: Application,
  { key }: Matter,
  year: number,
  at: string,
) {
  const cycle = cycleOf(year)
  return {
    kind: 'start' as const,
    workflow: 'annual-evaluation',
    name: `${caseId}-evaluation-${key}`,
    input: {
      caseId,
      year,
      stage,
      district: districtId,
      days: {
        self: daysUntil(dateOf(at), dayAfter(year, cycle.selfDue), 10),
        correction: 5,
        delay: 20,
        countersign: 5,
        panel: 10,
        judge: cycle.judgeDays,
        visit: 20,
        review: cycle.reviewDays,
        decision: 20,
        consequence: 10,
      },
    },
  }
}
