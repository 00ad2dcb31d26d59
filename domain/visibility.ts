import type { Event } from '#domain/event.ts'
import { cityOffice } from '#domain/person.ts'
import type { Holder, Task } from '#domain/task.ts'
import { isSealed } from '#domain/told.ts'

/** Who reads a case. An officer the case is closed to is `recused`, whatever else he is. */
export type Reader = 'applicant' | 'district' | 'city' | 'recused' | 'supervisor' | 'expert'

/** What a reader gets of an event: its open part, the internal one too, or with them what is sealed. */
export type EventPart = 'nothing' | 'open' | 'internal' | 'sealed'

/** What a reader gets of a task: that it was decided how and why, or all that was filled in. */
export type TaskPart = 'nothing' | 'result' | 'all'

/** Only officers read these. */
const internalTypes: readonly Event['type'][] = [
  'task.reminded',
  'task.escalated',
  'task.delegated',
  'task.extended',
  'link.reissued',
  'override.recorded',
  'overlap.found',
  'personal.revealed',
  'officer.recused',
  'sheet.removed',
]

/** Events of these kinds are news only when they have a part for everybody. */
const saysWhen: readonly string[] = ['task.decided', 'task.recalled', 'panel.', 'matter.']

/** Whether an event is news for everybody the case concerns. */
export function isOpen(event: Event): boolean {
  if (event.sealed || internalTypes.includes(event.type)) return false
  if (saysWhen.some((start) => event.type.startsWith(start))) return event.open !== undefined
  if (event.type === 'task.opened') return event.from !== event.to
  return true
}

export function eventPart(reader: Reader, event: Event): EventPart {
  switch (reader) {
    case 'recused':
      return 'nothing'
    case 'city':
    case 'supervisor':
      return event.sealed ? 'sealed' : 'internal'
    case 'district':
      if (event.sealed) return 'nothing'
      return isAbove(event.actor.office ?? officeIn(event)) ? openPart(event) : 'internal'
    case 'applicant':
    case 'expert':
      return openPart(event)
  }
}

/** The office whose task an event of the system is about, when it says so. */
function officeIn({ open }: Event): string | undefined {
  return typeof open?.office === 'string' ? open.office : undefined
}

function openPart(event: Event): EventPart {
  return isOpen(event) ? 'open' : 'nothing'
}

/** What a reader is told by an event, in one record; undefined when he is not told that it happened. */
export function toldBy(reader: Reader, event: Event): Readonly<Record<string, unknown>> | undefined {
  const part = eventPart(reader, event)
  if (part === 'nothing') return undefined
  if (part === 'open') return event.open ?? {}
  return { ...event.open, ...event.internal, ...(part === 'sealed' && event.sealed) }
}

type Row = Readonly<Record<Exclude<Reader, 'recused' | 'city' | 'supervisor'>, TaskPart>>

/** Rows of the programme's permission table; the city and the supervisor read every form. */
const rows = {
  recommendation: { applicant: 'result', district: 'all', expert: 'all' },
  deskReview: { applicant: 'result', district: 'result', expert: 'nothing' },
  sheets: { applicant: 'nothing', district: 'nothing', expert: 'nothing' },
  siteVisit: { applicant: 'result', district: 'all', expert: 'all' },
  published: { applicant: 'all', district: 'all', expert: 'all' },
  matter: { applicant: 'all', district: 'all', expert: 'nothing' },
  decision: { applicant: 'result', district: 'all', expert: 'nothing' },
  other: { applicant: 'result', district: 'result', expert: 'nothing' },
} as const satisfies { readonly [name: string]: Row }

const byForm: { readonly [form: string]: Row } = {
  'panel-draw': rows.sheets,
  'decision-meeting': rows.sheets,
  'expert-invitation': rows.sheets,
  'score-sheet': rows.sheets,
  'score-deviation': rows.sheets,
  'annual-judgement': rows.sheets,
  'annual-panel': rows.sheets,
  'annual-review': rows.sheets,
  'annual-decision': rows.sheets,
  'annual-self-evaluation': rows.recommendation,
  'annual-verification': rows.recommendation,
  'annual-visit': rows.siteVisit,
  'panel-opinion': rows.sheets,
  objection: rows.sheets,
  'objection-acceptance': rows.sheets,
  'objection-reply': rows.sheets,
  'objection-investigation': rows.sheets,
  'district-recommendation': rows.recommendation,
  'desk-review-start': rows.deskReview,
  'desk-review': rows.deskReview,
  'site-visit': rows.siteVisit,
  'notice-publication': rows.published,
  designation: rows.published,
  'rectification-notice': rows.matter,
  'rectification-report': rows.matter,
  'rectification-check': rows.matter,
  'rectification-decision': rows.matter,
  'removal-proposal': rows.sheets,
  'removal-hearing': rows.matter,
  'removal-decision': rows.matter,
  'title-warning': rows.decision,
  'renewal-review': rows.decision,
  'change-report': rows.recommendation,
  'title-exit': rows.recommendation,
  'monitoring-report': rows.matter,
  'monitoring-check': rows.decision,
  'alert-answer': rows.decision,
}

type Asked = Pick<Task, 'form' | 'lane' | 'office' | 'holders'>

/** Whether a task is for the city alone: its events are sealed, or it is about who judges or who objects. */
export function isCityOnly(task: Pick<Task, 'form' | 'lane' | 'office'>): boolean {
  return byForm[task.form.id] === rows.sheets || isSealed(task) || /^(seat|objection):/.test(task.lane ?? '')
}

/** Whoever holds a task sees all of it; `email` is the reader's address. */
export function taskPart(reader: Reader, task: Asked, email?: string): TaskPart {
  if (reader === 'recused') return 'nothing'
  if (reader === 'city' || reader === 'supervisor') return 'all'
  if (task.holders.some((holder) => holder.email === email)) return 'all'
  if (isCityOnly(task)) return 'nothing'
  return rowOf(task)[reader]
}

/** A form with no row of its own, such as a countersignature, goes by the office that fills it in. */
function rowOf({ form, office }: Asked): Row {
  const district = office !== undefined && !isAbove(office)
  return byForm[form.id] ?? (district ? rows.recommendation : rows.other)
}

/** What the city or an expert remarks is not for districts. */
function isAbove(office: string | undefined): boolean {
  return office === cityOffice || isExpert(office)
}

/** Tasks of an expert wait in an office of his own. */
export function isExpert(office: string | undefined): boolean {
  return office?.startsWith('exp_') === true
}

/** As whom the holder of a task reads its case; a firm, which is of no office, as one from outside. */
export function readerBy(
  task: Pick<Task, 'office'>,
  holder: Pick<Holder, 'accountId' | 'email'>,
  recused: readonly string[] = [],
): Reader {
  if (recused.includes(holder.email)) return 'recused'
  if (isExpert(task.office)) return 'expert'
  if (holder.accountId) return 'applicant'
  if (task.office === undefined) return 'expert'
  return task.office === cityOffice ? 'city' : 'district'
}
