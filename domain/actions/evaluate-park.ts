import { annualSheets, judgementForm } from '#domain/annual-sheets.ts'
import { verifiedEvidence } from '#domain/annual-values.ts'
import { judgedMeans } from '#domain/averages.ts'
import { DomainError } from '#domain/errors.ts'
import type { Evaluation } from '#domain/evaluation.ts'
import { answerOn, yearKey } from '#domain/evaluation.ts'
import type { Directory, Rubrics, Titles } from '#domain/ports.ts'
import { dateOf } from '#domain/time.ts'
import { admittedIn, incidentsIn, recognisedIn } from '#domain/year-report.ts'
import { keptOf, systemEvidence, yearScore } from '#domain/year-score.ts'
import type { Answer, Answers } from '#schemas/fields/field.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { cycleOf, dayAfter, daysUntil } from '#schemas/reference/annual-cycle.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import type { AnnualRubric } from '#schemas/rubrics/rubric.ts'
import { num, str } from '#schemas/rule.ts'
import type { About, EvolveDeps } from './evolve-evaluation.ts'
import { evolve } from './evolve-evaluation.ts'
import type { createYearValues } from './year-values.ts'

export interface EvaluateDeps extends EvolveDeps {
  readonly rubrics: Pick<Rubrics, 'all'>
  readonly titles: Titles
  readonly directory: Directory
  readonly values: ReturnType<typeof createYearValues>
}

export const selfForm = 'annual-self-evaluation'
export const verificationForm = 'annual-verification'
export const panelForm = 'annual-panel'
export const reviewForm = 'annual-review'

const returning = '退回补正'

/** The rubric a year is evaluated by. @throws rubric.not-found */
export async function rubricOf(rubrics: Pick<Rubrics, 'all'>, year: number): Promise<AnnualRubric> {
  const found = annualOf(year, await rubrics.all())
  if (!found) throw new DomainError('rubric.not-found')
  return found
}

/** The park handed in its year: what it declares is kept, and how many working days the district has. */
export function createReceiveYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ days: number }> => {
    const { at } = await evolve(
      deps,
      { ...about, forms: [selfForm] },
      async ({ application, evaluation, matter, tasks }) => {
        const task = answerOn(tasks, about.year, selfForm)
        if (matter.status !== 'self' || !task) return undefined
        const late = evaluation.returns > 0 ? evaluation.late : dateOf(task.decidedAt) > evaluation.selfDue
        const system = await deps.values(application, about.year, late)
        return {
          to: 'district',
          known: {
            handedInAt: evaluation.handedInAt ?? task.decidedAt,
            late,
            system,
            suspected: admittedIn(task.answers),
          },
        }
      },
    )
    return { days: daysUntil(dateOf(at), dayAfter(about.year, cycleOf(about.year).verifyDue)) }
  }
}

/** The city decided that a park without a self-evaluation fails. */
export function createFailYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ status: string }> => {
    const { matter } = await evolve(deps, about, ({ matter: { status } }) =>
      status === 'self' ? { to: 'decision', known: { missing: true, base: 0, final: 0 } } : undefined,
    )
    return { status: matter.status }
  }
}

/** The district sent the self-evaluation back, naming what to correct; it does so once. */
export function createReturnYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ status: string }> => {
    const { matter } = await evolve(
      deps,
      { ...about, forms: [verificationForm] },
      ({ matter: { status }, evaluation, tasks }) => {
        const task = answerOn(tasks, about.year, verificationForm)
        if (status !== 'district' || task?.decision !== returning) return undefined
        return { to: 'self', known: { returns: evaluation.returns + 1 } }
      },
    )
    return { status: matter.status }
  }
}

/** The district's signing officer agreed: what was verified is what counts. */
export function createVerifyYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ status: string }> => {
    const { matter: after } = await evolve(
      deps,
      { ...about, forms: [selfForm, verificationForm] },
      ({ matter, evaluation, tasks }) => {
        const task = answerOn(tasks, about.year, verificationForm)
        if (matter.status !== 'district' || !task) return undefined
        const found = incidentsIn(task.answers)
        const rate = num({ rate: task.answers.sampleMatchRate as Answer }, 'rate')
        return {
          to: 'panel',
          known: {
            ...keptOf(
              verifiedEvidence(
                systemEvidence(evaluation),
                matter.key,
                answerOn(tasks, about.year, selfForm)?.answers as Answers | undefined,
                task.answers as Answers,
              ),
            ),
            ...(Number.isNaN(rate) ? {} : { matchRate: rate }),
            suspected: [...new Set([...evaluation.suspected, ...(found.V2 ? ['V2'] : [])])],
            incidents: { Y1: found.Y1 ?? 0, Y2: found.Y2 ?? 0 },
          },
        }
      },
    )
    return { status: after.status }
  }
}

/** Who judges, as the city arranged it, and whether the park is visited. */
export function createArrangeYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ reviewers: string[]; visit: boolean }> => {
    const { evaluation, tasks } = await evolve(
      deps,
      { ...about, forms: [panelForm] },
      ({ matter, tasks: all }) => {
        const task = answerOn(all, about.year, panelForm)
        if (matter.status !== 'panel' || !task) return undefined
        return { to: 'review', known: { visit: task.answers.visit === true } }
      },
    )
    const task = answerOn(tasks, about.year, panelForm)
    const named = rowsOf(task?.answers.reviewers as Answer | undefined)
    return { reviewers: named.map((row) => str(row, 'reviewer')), visit: evaluation.visit === true }
  }
}

/** The means of the judged items once enough reviewers handed in; too few, and the city names others. */
export function createJudgeYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ enough: boolean }> => {
    const rubric = await rubricOf(deps.rubrics, about.year)
    const { matter } = await evolve(
      deps,
      { ...about, forms: [judgementForm] },
      ({ matter: { status }, tasks }) => {
        if (status !== 'review') return undefined
        const means = judgedMeans(annualSheets(tasks, yearKey(about.year)), rubric.panel)
        return means ? { to: 'review', known: { judged: means } } : { to: 'panel' }
      },
    )
    return { enough: matter.status === 'review' }
  }
}

/** The city recognised bonus, deductions and vetoes: the score of the year. */
export function createReviewYear(deps: EvaluateDeps) {
  return async (about: About): Promise<{ status: string }> => {
    const rubric = await rubricOf(deps.rubrics, about.year)
    const { matter } = await evolve(
      deps,
      { ...about, forms: [reviewForm] },
      ({ matter: { status }, evaluation, tasks }) => {
        const task = answerOn(tasks, about.year, reviewForm)
        if (status !== 'review' || !task) return undefined
        return { to: 'decision', known: reviewed(rubric, evaluation, task.answers) }
      },
    )
    return { status: matter.status }
  }
}

function reviewed(
  rubric: AnnualRubric,
  evaluation: Evaluation,
  answers: Readonly<Record<string, unknown>>,
): Partial<Evaluation> {
  const { vetoHits } = answers
  const known = {
    bonus: recognisedIn(answers, 'bonus'),
    deductions: recognisedIn(answers, 'deductions'),
    vetoes: Array.isArray(vetoHits) ? vetoHits.filter((code) => typeof code === 'string') : [],
  }
  const { base, final } = yearScore(rubric, { ...evaluation, ...known })
  return { ...known, base, final }
}
