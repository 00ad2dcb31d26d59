import * as z from 'zod/mini'
import { dateOf } from '#domain/time.ts'
import type { JudgedItem } from '#schemas/examples/assessment.ts'
import {
  exampleDeviation,
  exampleDraw,
  exampleInvitation,
  exampleOpinion,
  exampleScoreSheet,
} from '#schemas/examples/assessment.ts'
import type { ParkSpec } from '#schemas/examples/park.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { indicatorsOf, isJudged } from '#schemas/rubrics/rubric.ts'
import { selection2026 } from '#schemas/rubrics/selection/index.ts'
import { officerOf } from './offices.ts'
import type { Product } from './product.ts'
import type { Reviewer } from './reviewer.ts'
import { openNewestLink } from './reviewer.ts'

const Shown = z.object({
  answers: z.object({
    conflicts: z.optional(z.array(z.unknown())),
    hasUnmet: z.optional(z.boolean()),
    agreementDue: z.optional(z.boolean()),
    deviationNotes: z.optional(z.array(z.unknown())),
  }),
})

/** What the city and the experts do about one park, each by the link in the newest mail. */
export interface PanelStages {
  confirm(answers?: Answers): Promise<Reviewer>
  /** Addresses of the experts whose newest mail about this park asks for this form, who was asked last at the end. */
  asked(form: 'invitation' | 'sheet' | 'deviation' | 'opinion'): Promise<string[]>
  /** Accepts the invitation, or answers something else. */
  answer(email: string, answers?: Answers): Promise<Reviewer>
  judge(email: string, share?: number, answers?: Answers): Promise<Reviewer>
  /** All who are asked accept and judge, whoever deviates explains, the head signs the opinion. `shares` by the order in which they are asked. */
  assess(shares?: readonly number[]): Promise<void>
}

const judged: readonly JudgedItem[] = indicatorsOf(selection2026)
  .filter(isJudged)
  .map(({ code, zh, max }) => ({ item: code, name: zh, max }))

const subjects = {
  invitation: '回避声明',
  sheet: '专家评分表',
  deviation: '评分偏差说明',
  opinion: '专家组评审意见',
} as const

export function createPanelStages(product: Product, spec: ParkSpec, today: string): PanelStages {
  const head = officerOf('CITY', 'CITY_LEAD', today)
  const open = (email: string) => openNewestLink(product, email, spec.parkName)
  const shown = async ({ browser, taskId }: Reviewer) =>
    Shown.parse(await browser.json(`/tasks/${taskId}`)).answers
  const stages: PanelStages = {
    async confirm(answers) {
      const reviewer = await open(head.email)
      const { conflicts = [], hasUnmet = false } = await shown(reviewer)
      await reviewer.decide(answers ?? exampleDraw(conflicts.length, hasUnmet))
      return reviewer
    },
    async asked(form) {
      await product.settle()
      const newest = new Map<string, string>()
      for (const { to, subject, text } of await product.mails('@experts.example'))
        if (text.includes(spec.parkName)) {
          newest.delete(to[0] ?? '')
          newest.set(to[0] ?? '', subject)
        }
      return [...newest].filter(([, subject]) => subject.includes(subjects[form])).map(([email]) => email)
    },
    async answer(email, answers) {
      const reviewer = await open(email)
      const { agreementDue = false } = await shown(reviewer)
      await reviewer.decide(answers ?? exampleInvitation(agreementDue))
      return reviewer
    },
    async judge(email, share = 0.8, answers) {
      const reviewer = await open(email)
      await reviewer.decide({ ...exampleScoreSheet(judged, share), ...answers })
      return reviewer
    },
    async assess(shares = [0.8, 0.7, 0.85, 0.75, 0.78]) {
      for (const email of await stages.asked('invitation'))
        if (!(await open(email)).page.url.endsWith('/decided')) await stages.answer(email)
      const judges = await stages.asked('sheet')
      for (const [n, email] of judges.entries()) await stages.judge(email, shares[n % shares.length])
      for (const email of await stages.asked('deviation'))
        await (await open(email)).decide(exampleDeviation())
      const signs = (await stages.asked('opinion')).at(-1) ?? ''
      const reviewer = await open(signs)
      const { deviationNotes = [] } = await shown(reviewer)
      await reviewer.decide({
        ...exampleOpinion(dateOf(await product.now())),
        ...(deviationNotes.length > 0 && { deviationNotes: deviationNotes.map(() => ({ view: '采纳' })) }),
      })
    },
  }
  return stages
}
