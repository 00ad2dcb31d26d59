import type { Application } from '#domain/application.ts'
import type { Batch } from '#domain/batch.ts'
import type { Task } from '#domain/task.ts'
import type { Answers } from '#schemas/fields/field.ts'
import type { AttachmentSlot } from '#schemas/form.ts'

/** Where the official letter that takes a recommendation back is attached. */
export const recallLetter: AttachmentSlot = {
  key: 'recallLetter',
  label: '撤回推荐的函',
  en: 'Letter taking the recommendation back',
  required: true,
  accept: ['pdf'],
  most: 3,
}

export const recommendationForm = 'district-recommendation'

/** What the district wrote when it recommended the application last, of all the tasks of the case. */
export function recommendationIn(tasks: readonly Task[]): Answers | undefined {
  const last = tasks
    .filter((task) => task.status === 'decided')
    .filter(({ form, decision }) => form.id === recommendationForm && decision === '推荐')
    .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
    .at(-1)
  return last?.answers as Answers | undefined
}

/** The places a recommendation may take in its district's quota, as claims; none when there is no limit. */
export function quotaClaims(application: Application, batch: Batch): string[] {
  const scope = `${batch.id}|${application.districtId}`
  return Array.from({ length: batch.quota ?? 0 }, (_, place) => `quota|${scope}|${place + 1}`)
}

/** A district's rank is given once per batch. */
export function rankClaim(application: Application, batch: Batch, answers: Answers): string | undefined {
  const rank = answers.districtRank
  return typeof rank === 'number' ? `rank|${batch.id}|${application.districtId}|${rank}` : undefined
}

/** What a recommendation holds in its district, given back when it is taken back. */
export function isRecommendationClaim(claim: string): boolean {
  return claim.startsWith('quota|') || claim.startsWith('rank|')
}
