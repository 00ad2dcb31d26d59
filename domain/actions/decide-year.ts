import { withDecision } from '#domain/appeal.ts'
import type { Application } from '#domain/application.ts'
import { dueIn } from '#domain/due.ts'
import type { Effect } from '#domain/effect.ts'
import type { Evaluation } from '#domain/evaluation.ts'
import { answerOn, isBanded, isRated, isScored, yearKey } from '#domain/evaluation.ts'
import type { Matter } from '#domain/matter.ts'
import { matterLane } from '#domain/matter.ts'
import { measuresFor } from '#domain/measures.ts'
import { dateOf } from '#domain/time.ts'
import { bandsOfYear, placeOf, proposedBand } from '#domain/year-score.ts'
import { cycleOf } from '#schemas/reference/annual-cycle.ts'
import type { EvaluateDeps } from './evaluate-park.ts'
import { rubricOf } from './evaluate-park.ts'
import type { About } from './evolve-evaluation.ts'
import { evolve, readEvaluation } from './evolve-evaluation.ts'

export const decisionForm = 'annual-decision'

const ofYear = ({ matters }: EvaluateDeps, year: number): Promise<Matter[]> =>
  matters.inPeriod('evaluation', yearKey(year))

/** Whether all parks of the year are scored: the places for 优秀 are given only then. */
export function createRankYear(deps: EvaluateDeps) {
  return async ({ year }: About): Promise<{ ready: boolean }> => {
    const rated = (await ofYear(deps, year)).filter(isRated)
    return { ready: rated.length > 0 && rated.every(isScored) }
  }
}

/** Keeps the band the meeting decided on, and what the rules had proposed where it differs. */
export function createBandYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ status: string }> => {
    const [rubric, all] = await Promise.all([rubricOf(deps.rubrics, about.year), ofYear(deps, about.year)])
    const bands = bandsOfYear(rubric, all)
    const { matter } = await evolve(
      deps,
      { ...about, forms: [decisionForm] },
      ({ matter: { status, caseId }, evaluation, tasks }) => {
        const task = answerOn(tasks, about.year, decisionForm)
        if (status !== 'decision' || !task || evaluation.decided?.at === task.decidedAt) return undefined
        const proposed = proposedBand(bands, caseId, evaluation.missing)
        const { overrideReason } = task.answers
        const place = placeOf(bands, caseId)?.place
        return {
          to: 'decision',
          known: {
            decided: {
              band: task.decision,
              at: task.decidedAt,
              rated: bands.rated,
              ...(place !== undefined && { place }),
              ...(proposed !== undefined &&
                proposed !== task.decision && {
                  override: {
                    from: proposed,
                    reason: typeof overrideReason === 'string' ? overrideReason : '',
                  },
                }),
            },
          },
          sealed: { band: task.decision, proposed },
        }
      },
    )
    return { status: matter.status }
  }
}

/** Once the bands of all parks are decided, they are shown together; whoever comes last begins the notice for everybody. */
export function createShowYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ ready: boolean; until: string }> => {
    const own = await readEvaluation(deps, about)
    const rated = (await ofYear(deps, about.year)).filter(isRated)
    if (own.matter.status === 'decision' && rated.every(isBanded)) {
      const notice = noticeFrom(own.at, about.year)
      for (const { caseId } of rated)
        await evolve(deps, { caseId, year: about.year }, ({ matter }) =>
          matter.status === 'decision' && isBanded(matter) ? { to: 'notice', known: { notice } } : undefined,
        )
    }
    const { matter, evaluation } = await readEvaluation(deps, about)
    return { ready: matter.status !== 'decision', until: evaluation.notice?.endAt ?? own.at }
  }
}

function noticeFrom(at: string, year: number): NonNullable<Evaluation['notice']> {
  const due = dueIn(cycleOf(year).noticeDays, at, 'office')
  return { from: dateOf(at), until: due.on, endAt: due.at }
}

/** The notice is over: the result stands, and the park is told what it may do against it. */
export function createPublishYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ until: string }> => {
    const { evaluation, at } = await evolve(
      deps,
      about,
      ({ application, matter, evaluation: known, at: now }) => {
        if (matter.status !== 'notice' || !known.decided) return undefined
        const due = dueIn(cycleOf(about.year).appealDays, now, 'applicant')
        const { band } = known.decided
        const lane = matterLane(matter)
        return {
          to: 'published',
          known: { published: { score: known.final ?? 0, band, at: now, appealUntil: due.at } },
          open: { band },
          application: withDecision(application, { about: lane, against: '年度等次', at: now }),
          effects: [resultMail(application, about.year, band, now)],
        }
      },
    )
    return { until: evaluation.published?.appealUntil ?? at }
  }
}

function resultMail(application: Application, year: number, band: string, at: string): Effect {
  const { id: caseId, no: caseNo, parkName, owner, operatorName } = application
  return {
    kind: 'mail',
    template: 'evaluation-result',
    to: { email: owner.email, name: operatorName ?? owner.email },
    data: { caseId, caseNo, parkName, at, what: String(year), result: band },
  }
}

type Closing = { state: 'clear' | 'pending' | 'reopened'; measures: boolean; role: string }

/** After the time for an appeal: whether one waits, whether the band has to be decided again, or what the result asks of the city. */
export function createCloseYear(deps: EvaluateDeps) {
  return async (about: About): Promise<Closing> => {
    const { application, matter, evaluation } = await readEvaluation(deps, about)
    if (matter.status === 'appeal') return { state: 'pending', measures: false, role: '' }
    if (matter.status === 'decision') return { state: 'reopened', measures: false, role: '' }
    const [title, own] = await Promise.all([
      application.titleNo === undefined ? undefined : deps.titles.load(application.titleNo),
      deps.matters.ofCase(about.caseId),
    ])
    if (!title) return { state: 'clear', measures: false, role: '' }
    const { measures, role } = measuresFor(evaluation, title, own)
    return { state: 'clear', measures: measures.length > 0, role }
  }
}

export function createArchiveYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ status: string }> => {
    const { matter } = await evolve(deps, about, ({ matter: { status } }) =>
      status === 'published' ? { to: 'archived' } : undefined,
    )
    return { status: matter.status }
  }
}
