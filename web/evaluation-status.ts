import type { MatterStatus } from '#web/matter-status.ts'

/** States of a year's evaluation, in the programme's words. */
export const evaluationStatuses: { readonly [status: string]: MatterStatus } = {
  self: { zh: '自评中', en: 'Self-evaluation', tone: 'attention' },
  exempt: { zh: '不参评', en: 'Not evaluated', tone: 'neutral' },
  district: { zh: '待区县核验', en: 'With the district', tone: 'active' },
  panel: { zh: '待市级评审', en: 'Waiting for review', tone: 'active' },
  review: { zh: '评审中', en: 'In review', tone: 'active' },
  decision: { zh: '待审定', en: 'Waiting for the decision', tone: 'active' },
  notice: { zh: '公示中', en: 'Public notice', tone: 'active' },
  published: { zh: '已公布', en: 'Published', tone: 'done' },
  appeal: { zh: '复核中', en: 'Under appeal', tone: 'attention' },
  archived: { zh: '归档', en: 'Archived', tone: 'done' },
}
