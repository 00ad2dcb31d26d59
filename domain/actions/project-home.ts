import { booksIn, rosterBook } from '#domain/entry.ts'
import { ConflictError } from '#domain/errors.ts'
import { countedIn } from '#domain/figures/counted.ts'
import type { Home } from '#domain/figures/home.ts'
import { homeFigures } from '#domain/figures/home.ts'
import type { Projections } from '#domain/figures/ports.ts'
import { countedUnits, nextTurn } from '#domain/figures/roster-numbers.ts'
import type { Books, Cases, Clockwork, Matters, Rubrics, Titles } from '#domain/ports.ts'
import { sameFigures } from '#domain/projection.ts'
import { nextQuarter, quarterOf, spanOf } from '#domain/quarter.ts'
import { dateOf } from '#domain/time.ts'

export interface ProjectDeps extends Clockwork {
  readonly cases: Pick<Cases, 'load' | 'submission'>
  readonly titles: Pick<Titles, 'load'>
  readonly books: Pick<Books, 'all'>
  readonly matters: Pick<Matters, 'ofCase'>
  /** Asked only for a park with an evaluation that counts. */
  readonly rubrics: Pick<Rubrics, 'all'>
  readonly projections: Projections
}

/** So often a park is looked at again when somebody else projected it at the same time. */
const tries = 8

/** Works out what a park brings to the dashboards and moves their sums by what changed. Tells how many quarters did; doing it again changes nothing. */
export function createProjectHome(deps: ProjectDeps): (caseId: string) => Promise<number> {
  return async (caseId) => {
    for (let n = 1; ; n += 1)
      try {
        return await projectOnce(deps, caseId)
      } catch (error) {
        if (!(error instanceof ConflictError) || n === tries) throw error
      }
  }
}

async function projectOnce(deps: ProjectDeps, caseId: string): Promise<number> {
  const today = dateOf(deps.now())
  const known = await loadHome(deps, caseId)
  if (!known) return 0
  const kept = await deps.projections.ofHome(caseId)
  const units = await deps.projections.countUnits(caseId, kept.units, countedUnits(known, today))
  const home: Home = { ...known, mine: new Set(units.mine) }
  const stored = new Map(kept.quarters.map((one) => [one.period, one]))
  const changed = homeFigures(home, today).filter((one) => !sameFigures(stored.get(one.period), one))
  for (const one of changed) await deps.projections.save(stored.get(one.period), one)
  const next = nextRecount(home, today)
  if (next !== kept.recountOn) await deps.projections.recountOn(caseId, next)
  return changed.length
}

async function loadHome(
  { cases, titles, books, matters, rubrics }: ProjectDeps,
  caseId: string,
): Promise<Omit<Home, 'mine'> | undefined> {
  const application = await cases.load(caseId)
  const title = application?.titleNo === undefined ? undefined : await titles.load(application.titleNo)
  if (!application || !title) return undefined
  const [submission, all, entries] = await Promise.all([
    cases.submission(caseId, application.round),
    matters.ofCase(caseId),
    books.all(caseId),
  ])
  const ledgers = booksIn(entries)
  const counted = all.flatMap((matter) => countedIn(matter) ?? [])
  return {
    title,
    recused: application.recused,
    applied: submission?.answers ?? {},
    roster: ledgers[rosterBook] ?? [],
    ledgers,
    matters: counted,
    rubrics: counted.some(({ kind }) => kind === 'evaluation') ? await rubrics.all() : [],
  }
}

/** When the title begins, a certificate or an incubation ends, and at every month and quarter: deadlines pass without anybody doing anything. */
function nextRecount({ roster, title }: Home, today: string): string {
  const quarter = spanOf(nextQuarter(quarterOf(today))).from
  const days = [nextTurn(roster, today), title.validFrom, monthAfter(today), quarter]
  return days.filter((day) => day !== undefined && day > today).sort()[0] ?? quarter
}

function monthAfter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

/** For those who carry out effects: figures that cannot be worked out keep nobody from his mail. The calendar’s job tries again, and says so when it fails. */
export function createFollowHome(
  deps: Pick<ProjectDeps, 'projections' | 'now'>,
  projectHome: (caseId: string) => Promise<number>,
): (caseId: string) => Promise<string> {
  return async (caseId) => {
    try {
      return `${await projectHome(caseId)} quarters changed`
    } catch (error) {
      await deps.projections.recountOn(caseId, dateOf(deps.now()))
      return `later: ${error instanceof Error ? error.message : String(error)}`
    }
  }
}
