import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'
import { canonical } from '#domain/event.ts'
import { instantOf } from '#domain/time.ts'
import { addWorkingDays } from '#schemas/reference/working-days.ts'

/** What the notice says under the row of a park that withdrew, unless the city words it; source: F18 R1. */
export const withdrawnNote = '该园区已申请撤回，不再列入拟认定名单。'

/** The form that publishes parks, several at once, and the decision it ends with. */
export const publication = 'notice-publication'
export const publishes = '发布公示'

const fields = ['parkName', 'operatorName', 'districtId', 'leadIndustries'] as const
const changeable = z.enum(fields)

const Period = { endOn: z.string(), endAt: z.string(), provisional: z.boolean() }

/** A 更正公告: what a row said before and says now. */
export const NoticeCorrection = z.object({
  at: z.string(),
  on: z.string(),
  by: z.string(),
  reason: z.string(),
  changed: z.array(z.object({ field: changeable, before: z.string(), after: z.string() })),
})
export type NoticeCorrection = z.infer<typeof NoticeCorrection>

export const NoticeEntry = z.object({
  row: z.number(),
  caseId: z.string(),
  parkName: z.string(),
  operatorName: z.string(),
  districtId: z.string(),
  /** Names of the clusters, as they are printed. */
  leadIndustries: z.array(z.string()),
  ...Period,
  corrections: z.array(NoticeCorrection),
  /** A line under the row, such as a withdrawal during the notice. */
  note: z.optional(z.string()),
})
export type NoticeEntry = z.infer<typeof NoticeEntry>

export const ObjectionWay = z.object({
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  supervisorPhone: z.string(),
})
export type ObjectionWay = z.infer<typeof ObjectionWay>

/** A public notice of the parks that are about to be designated. */
export const PublicNotice = z.object({
  id: z.string(),
  batchId: z.string(),
  year: z.number(),
  no: z.string(),
  title: z.string(),
  publishedAt: z.string(),
  publishedOn: z.string(),
  periodDays: z.number(),
  countFirstDay: z.boolean(),
  ...Period,
  way: ObjectionWay,
  publishUrl: z.optional(z.string()),
  rows: z.array(NoticeEntry),
  /** SHA-256 of all that is public in it. */
  contentHash: z.string(),
  version: z.number(),
})
export type PublicNotice = z.infer<typeof PublicNotice>

/** What the public was shown of a notice in one version. */
export interface NoticeProof {
  readonly version: number
  readonly at: string
  readonly sha256: string
  readonly html: string
  readonly notice: PublicNotice
}

/** What a row may say of a park, and nothing else. */
export type RowFields = Pick<NoticeEntry, 'parkName' | 'operatorName' | 'districtId' | 'leadIndustries'>
export type Changeable = z.infer<typeof changeable>

export interface Period {
  readonly endOn: string
  readonly endAt: string
  readonly provisional: boolean
}

/** Shortest and longest notice in working days; source: the programme's notice form, 公示期. */
export const shortestPeriod = 5
export const longestPeriod = 10

/** The last day of a notice, which ends at 24:00 in Chongqing. @throws notice.refused with `why: 'period'` */
export function periodOf(publishOn: string, days: number, countFirstDay: boolean): Period {
  if (!Number.isInteger(days) || days < shortestPeriod || days > longestPeriod)
    throw new DomainError('notice.refused', { why: 'period' })
  const { date, provisional } = addWorkingDays(publishOn, days, { countFirst: countFirstDay })
  return { endOn: date, endAt: instantOf(date, '24:00'), provisional }
}

/** A notice as published: every row ends with it. @throws notice.refused */
export function published(
  draft: Omit<PublicNotice, 'rows' | 'contentHash' | 'version' | keyof Period> & {
    readonly rows: readonly (RowFields & { readonly caseId: string })[]
  },
): PublicNotice {
  if (draft.rows.length === 0) throw new DomainError('notice.refused', { why: 'rows' })
  const period = periodOf(draft.publishedOn, draft.periodDays, draft.countFirstDay)
  const rows = draft.rows.map((given, index) => ({ ...given, row: index + 1, ...period, corrections: [] }))
  return sealed({ ...draft, ...period, rows, version: 0 })
}

/**
 * Corrects one row: its period starts again on the day of the correction, all others stay as they are.
 * @throws notice.refused with `why`: row, unchanged, reason, over
 */
export function corrected(
  notice: PublicNotice,
  input: { row: number; fields: RowFields; reason: string; by: string; at: string; on: string },
): PublicNotice {
  const entry = rowOf(notice, input.row)
  if (input.at > entry.endAt) throw new DomainError('notice.refused', { why: 'over' })
  if (input.reason.trim().length < shortestReason) throw new DomainError('notice.refused', { why: 'reason' })
  const changed = fields
    .map((field) => ({ field, before: said(entry[field]), after: said(input.fields[field]) }))
    .filter(({ before, after }) => before !== after)
  if (changed.length === 0) throw new DomainError('notice.refused', { why: 'unchanged' })
  const { parkName, operatorName, districtId, leadIndustries } = input.fields
  const correction = { at: input.at, on: input.on, by: input.by, reason: input.reason.trim(), changed }
  const next: NoticeEntry = {
    ...entry,
    parkName,
    operatorName,
    districtId,
    leadIndustries,
    ...periodOf(input.on, notice.periodDays, notice.countFirstDay),
    corrections: [...entry.corrections, correction],
  }
  return sealed({ ...notice, rows: notice.rows.map((one) => (one.row === entry.row ? next : one)) })
}

/** Puts a line under a row; its period goes on. */
export function annotated(notice: PublicNotice, row: number, note: string): PublicNotice {
  const entry = rowOf(notice, row)
  return sealed({ ...notice, rows: notice.rows.map((one) => (one === entry ? { ...one, note } : one)) })
}

/** @throws notice.not-found */
export function rowOf(notice: PublicNotice, row: number): NoticeEntry {
  const entry = notice.rows.find((one) => one.row === row)
  if (!entry) throw new DomainError('notice.not-found')
  return entry
}

/** Whether an objection to a row still counts at this instant; none does once its park withdrew. */
export function isOpenFor({ endAt, note }: Pick<NoticeEntry, 'endAt' | 'note'>, at: string): boolean {
  return at <= endAt && note === undefined
}

export function noticeSeries(year: number): string {
  return `GS-${year}`
}

/** 公示〔2026〕3号 */
export function noticeNo(year: number, running: number): string {
  return `公示〔${year}〕${running}号`
}

const shortestReason = 10

function said(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('、')
}

function sealed(notice: Omit<PublicNotice, 'contentHash'>): PublicNotice {
  const { version, ...content } = notice
  const contentHash = createHash('sha256')
    .update(canonical({ ...content, contentHash: undefined }))
    .digest('hex')
  return { ...notice, version, contentHash }
}
