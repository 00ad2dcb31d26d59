import { createExperts } from '#adapters/dynamodb/experts.ts'
import { createMatters } from '#adapters/dynamodb/matters.ts'
import { createTasks } from '#adapters/dynamodb/tasks.ts'
import type { Reviewer } from '#demo/reviewer.ts'
import { openNewestLink } from '#demo/reviewer.ts'
import type { Evaluation } from '#domain/evaluation.ts'
import { evaluationIn } from '#domain/evaluation.ts'
import { dateOf } from '#domain/time.ts'
import {
  exampleAnnualDecision,
  exampleAnnualPanel,
  exampleAnnualReview,
  exampleAnnualVisit,
  exampleSelfEvaluation,
  exampleVerification,
} from '#schemas/examples/annual.ts'
import { exampleJudgement } from '#schemas/examples/annual-judgement.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { formById } from '#schemas/forms/catalogue.ts'
import { latestVersion } from '#schemas/forms/versions.ts'
import { annualOf } from '#schemas/rubrics/annuals.ts'
import { indicatorsOf, isJudged, metricsIn } from '#schemas/rubrics/rubric.ts'
import type { designatedIn } from '#tests/support/designated.ts'
import type { Started } from '#tests/support/product.ts'
import { tableOf } from '#tests/support/table.ts'

export type Park = Awaited<ReturnType<typeof designatedIn>>

export const lead = { email: 'chuzhang@city.example' }
export const desk = { email: 'jingban@city.example' }
export const meeting = { email: 'mishu@city.example' }

const unseen: readonly string[] = ['satisfaction', 'onTimeRatio', 'confirmedDataErrors']

/** Plays the steps of a park's year, each by whoever is asked. */
export function yearOf(started: Started, park: Park, year: number) {
  const { product } = started
  const db = tableOf(started.local)
  const matters = createMatters(db)
  const rubric = annualOf(year)
  if (!rubric) throw new Error(`no rubric for ${year}`)
  const metrics = metricsIn(rubric).filter((metric) => !unseen.includes(metric))
  const matter = async () => {
    const found = await matters.load(park.id, 'evaluation', String(year))
    if (!found) throw new Error(`no evaluation of ${year}`)
    return found
  }
  const state = async (): Promise<Evaluation> => evaluationIn(await matter())
  const today = async () => dateOf(await product.now())
  const open = (who: { email: string }, form: string) =>
    openNewestLink(product, who.email, park.spec.parkName, formById(form, latestVersion(form)).title)
  const inHand = async (form: string) => {
    const found = (await createTasks(db).ofCase(park.id)).find(
      (task) => task.status === 'open' && task.form.id === form,
    )
    if (!found) throw new Error(`${form} is not asked for`)
    return found
  }

  const steps = {
    matter,
    state,
    open,
    inHand,
    /** The park declares the same for every metric the system does not know, and may give others of its own. */
    async self(own: { readonly [metric: string]: number } = {}, change: Answers = {}): Promise<Reviewer> {
      const task = await open({ email: park.applicant.email }, 'annual-self-evaluation')
      for (const slot of ['sealedSummary', 'audit', 'evidence']) await task.attach(slot, 'pdf', 1)
      const shown = task.page.text
      const answers = exampleSelfEvaluation({
        metrics: metrics.map((metric) => ({ metric })),
        milestones: milestonesOn(shown),
        nextTargets: targetsOn(shown),
      })
      const indicatorValues = metrics.map((metric) => ({ own: own[metric] ?? 0, note: '以台账为准' }))
      await task.decide({ ...answers, indicatorValues, bonusClaims: undefined, ...change })
      return task
    },
    async verify(change: Answers = {}): Promise<void> {
      const firms = ['甲示例公司', '乙示例公司', '丙示例公司', '丁示例团队', '戊示例团队']
      const answers = exampleVerification(metrics.length, firms, park.signer.email)
      await (await open(park.handler, 'annual-verification')).decide({ ...answers, ...change })
      await (await open(park.signer, 'countersign')).decide({ decision: '同意' })
    },
    async reviewers(visit = true): Promise<readonly { id: string; email: string; name: string }[]> {
      const task = await open(lead, 'annual-panel')
      const offered = [...new Set([...task.page.text.matchAll(/value="(exp_\w+)"/g)].map(([, id]) => id))]
      const experts = await createExperts(db).all()
      const named = experts.filter(({ id }) => offered.includes(id)).slice(0, 3)
      await task.decide(
        exampleAnnualPanel(
          named.map(({ id }) => id),
          visit,
        ),
      )
      return named
    },
    async judge(named: readonly { email: string }[], share = 0.8): Promise<void> {
      const items = indicatorsOf(rubric)
        .filter(isJudged)
        .map(({ code, zh, max }) => ({ item: code, name: zh, max }))
      for (const one of named)
        await (await open(one, 'annual-judgement')).decide(exampleJudgement(items, share))
    },
    async visit(): Promise<void> {
      await (await open(desk, 'annual-visit')).decide(exampleAnnualVisit(await today()))
    },
    async review(change: Answers = {}): Promise<void> {
      const { bonus, deductions } = rubric.annual
      const none = (all: readonly object[]) => all.map(() => ({ count: 0, reason: '经核实不予认定' }))
      const answers = {
        ...exampleAnnualReview([], []),
        bonus: none(bonus.items),
        deductions: none(deductions),
      }
      await (await open(desk, 'annual-review')).decide({ ...answers, ...change })
    },
    async band(band: string, change: Answers = {}): Promise<void> {
      await (await open(meeting, 'annual-decision')).decide({
        ...exampleAnnualDecision(await today(), band),
        ...change,
      })
    },
    /** From the self-evaluation to the score. */
    async scored(own: { readonly [metric: string]: number } = {}, visit = true): Promise<void> {
      await steps.self(own)
      await steps.verify()
      await steps.judge(await steps.reviewers(visit))
      if (visit) await steps.visit()
      await steps.review()
    },
  }
  return steps
}

const milestonesOn = (page: string): number =>
  new Set([...page.matchAll(/name="planTasks\.(\d+)\.state"/g)].map(([, n]) => n)).size

/** What the page says was approved for the next year, row by row. */
function targetsOn(page: string): number[] {
  const rows = new Set([...page.matchAll(/name="nextPlan\.(\d+)\.target"/g)].map(([, n]) => n))
  return [...rows].map(() => 999_999)
}
