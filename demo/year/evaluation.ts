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
import { annualOf } from '#schemas/rubrics/annuals.ts'
import { indicatorsOf, isJudged, metricsIn } from '#schemas/rubrics/rubric.ts'
import { Deviation } from '../expect.ts'
import type { Product } from '../product.ts'
import { answer, asked, rowsAsked } from './ask.ts'
import { people } from './people.ts'
import type { One } from './selection.ts'
import { valuesFor } from './values.ts'
import { handlerOf, signerOf } from './who.ts'

export const year = 2027
/** What nobody declares: the system counts it. */
const counted: readonly string[] = ['satisfaction', 'onTimeRatio', 'confirmedDataErrors']

export const bands = ['优秀', '良好', '合格', '不合格'] as const
export type Band = (typeof bands)[number]

function rubricOf() {
  const rubric = annualOf(year)
  if (!rubric) throw new Deviation(`no rubric for ${year}`)
  return rubric
}

/** From the self-evaluation to the score; how well the park did decides its band. */
export async function evaluate(product: Product, { applicant, spec }: One, band: Band): Promise<void> {
  const rubric = rubricOf()
  const { parkName } = spec
  const metrics = metricsIn(rubric).filter((metric) => !counted.includes(metric))
  const values = valuesFor(rubric, band)
  const self = await asked(product, applicant.email, 'annual-self-evaluation', parkName)
  for (const slot of ['sealedSummary', 'audit', 'evidence']) await self.attach(slot, 'pdf', 1)
  await self.decide({
    ...exampleSelfEvaluation({
      metrics: metrics.map((metric) => ({ metric })),
      milestones: rowsAsked(self, 'planTasks', 'state'),
      nextTargets: Array.from({ length: rowsAsked(self, 'nextPlan', 'target') }, () => 999_999),
    }),
    indicatorValues: metrics.map((metric) => ({ own: values[metric] ?? 0, note: '以台账为准' })),
    bonusClaims: undefined,
  })
  const firms = ['甲示例公司', '乙示例公司', '丙示例公司', '丁示例团队', '戊示例团队']
  const signer = await signerOf(product, spec)
  await answer(product, await handlerOf(product, spec), 'annual-verification', parkName, {
    ...exampleVerification(metrics.length, firms, signer),
    suggestBand: band,
  })
  await answer(product, signer, 'countersign', parkName, { decision: '同意' })
  const panel = await asked(product, people.lead, 'annual-panel', parkName)
  const offered = [...new Set([...panel.page.text.matchAll(/value="(exp_\w+)"/g)].map(([, id]) => id ?? ''))]
  const known = new Set((await product.mails('@experts.example')).map(({ id }) => id))
  await panel.decide(exampleAnnualPanel(offered.slice(0, 3), true))
  await product.settle()
  const judges = (await product.mails('@experts.example'))
    .filter(({ id, text }) => !known.has(id) && text.includes(parkName))
    .map(({ to }) => to[0] ?? '')
  const items = indicatorsOf(rubric)
    .filter(isJudged)
    .map(({ code, zh, max }) => ({ item: code, name: zh, max }))
  const share = band === '不合格' ? 0.4 : band === '优秀' ? 0.95 : 0.8
  for (const email of judges)
    await answer(product, email, 'annual-judgement', parkName, exampleJudgement(items, share))
  const today = dateOf(await product.now())
  await answer(product, people.desk, 'annual-visit', parkName, exampleAnnualVisit(today))
  const { bonus, deductions } = rubric.annual
  const none = (all: readonly object[]) => all.map(() => ({ count: 0, reason: '经核实不予认定' }))
  await answer(product, people.desk, 'annual-review', parkName, {
    ...exampleAnnualReview([], []),
    bonus: none(bonus.items),
    deductions: none(deductions),
  })
}

/** The meeting decides on each park once all are scored. */
export async function decideBand(product: Product, { spec }: One, band: Band): Promise<void> {
  const today = dateOf(await product.now())
  await answer(product, people.meeting, 'annual-decision', spec.parkName, exampleAnnualDecision(today, band))
}
