import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'
import { Actor } from '#domain/person.ts'

export const titleStatuses = ['有效', '警示', '整改中', '暂停', '撤销', '退出', '到期'] as const
export const TitleStatus = z.enum(titleStatuses)
export type TitleStatus = z.infer<typeof TitleStatus>

export const BuildStatus = z.enum(['建设中', '已建成'])
export type BuildStatus = z.infer<typeof BuildStatus>

/** What happened to a title. `before` and `after` are what the register says to everybody; the reason stays with the offices. */
export const TitleEntry = z.object({
  at: z.string(),
  by: Actor,
  what: z.enum(['created', 'moved', 'changed']),
  before: z.optional(z.record(z.string(), z.string())),
  after: z.optional(z.record(z.string(), z.string())),
  reason: z.optional(z.string()),
})
export type TitleEntry = z.infer<typeof TitleEntry>

export const LeadIndustry = z.object({ cluster: z.string(), segment: z.string() })
export type LeadIndustry = z.infer<typeof LeadIndustry>

export const Revocation = z.object({
  docNo: z.string(),
  why: z.string(),
  plaqueBackBy: z.string(),
  banUntil: z.optional(z.string()),
})
export type Revocation = z.infer<typeof Revocation>

/** An entry of the register: a park that was designated. Dates are calendar days, both ends included. */
export const Title = z.object({
  titleNo: z.string(),
  caseId: z.string(),
  officialName: z.string(),
  operatorName: z.string(),
  operatorUscc: z.optional(z.string()),
  districtId: z.string(),
  leadIndustries: z.array(LeadIndustry),
  docNo: z.string(),
  docDate: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  buildStatus: BuildStatus,
  acceptedOn: z.optional(z.string()),
  plaqueIssuedOn: z.optional(z.string()),
  status: TitleStatus,
  /** The park merges into another one that applies anew; its space may be applied for. */
  merging: z.optional(z.boolean()),
  /** Titles that took it over: that of the park it merged into, or those of the parts it was split into. The first one ended it. */
  successors: z.optional(z.array(z.string())),
  /** The announcement that revoked it. */
  revocation: z.optional(Revocation),
  history: z.array(TitleEntry),
  /** Names it holds while it lives: one live title for a park, and for an operator's boundary. */
  claims: z.array(z.string()),
  version: z.number(),
})
export type Title = z.infer<typeof Title>

/** The running number of a title is drawn within the year of its document. */
export function titleSeries(docDate: string): string {
  return `title|${docDate.slice(0, 4)}`
}

export function titleNoOf(docDate: string, running: number): string {
  return `CQSTJY-${docDate.slice(0, 4)}-${String(running).padStart(3, '0')}`
}

const documentNo = /^渝经信中小〔(?<year>20\d{2})〕(?<number>[1-9]\d{0,3})号$/

/** Whether a text is the number of an official letter of the office; its brackets are 〔 and 〕 and nothing else. */
export function isDocumentNo(text: string): boolean {
  return documentNo.test(text)
}

/** Three years less a day; a day that the third year does not have ends with its month. */
export function validToOf(validFrom: string): string {
  const [year = 0, month = 1, day = 1] = validFrom.split('-').map(Number)
  return new Date(Date.UTC(year + 3, month - 1, day - 1)).toISOString().slice(0, 10)
}

/** Names only one live title may hold. Boundaries are compared as they were drawn. */
export function titleClaims(named: {
  readonly parkName: string
  readonly operatorUscc?: string | undefined
  readonly boundary?: string | undefined
}): string[] {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const { parkName, operatorUscc, boundary } = named
  return [
    `title|${plain(parkName)}`,
    ...(operatorUscc && boundary ? [`title|${plain(operatorUscc)}|${digest(boundary)}`] : []),
  ]
}

/** A boundary may be longer than a key. */
function digest(boundary: string): string {
  return createHash('sha256').update(boundary).digest('hex').slice(0, 32)
}

/** Who decides a move, in the words of the programme's permission table. */
export type Mover = 'CITY_LEAD' | 'CITY_DECIDE' | 'CITY' | 'system'

export interface Move {
  readonly from: readonly TitleStatus[]
  readonly to: TitleStatus
  readonly by: Mover
  readonly why: { readonly zh: string; readonly en: string }
}

const living: readonly TitleStatus[] = ['有效', '警示', '整改中', '暂停']

/** Every move a title can make; what is not here is not possible. */
export const moves: readonly Move[] = [
  {
    from: ['有效'],
    to: '警示',
    by: 'CITY_LEAD',
    why: {
      zh: '红色预警、年度评价合格但不高于65分，或重大事项逾期报告',
      en: 'Red alert, a year barely passed (65 or less), or a change reported late',
    },
  },
  {
    from: ['警示'],
    to: '有效',
    by: 'CITY_LEAD',
    why: { zh: '警示事由已消除', en: 'The reason for the warning is gone' },
  },
  {
    from: ['有效', '警示'],
    to: '整改中',
    by: 'CITY_DECIDE',
    why: {
      zh: '年度评价首次不合格，或下达问题清单',
      en: 'A year failed for the first time, or a list of problems',
    },
  },
  {
    from: ['整改中'],
    to: '有效',
    by: 'CITY_DECIDE',
    why: { zh: '整改通过验收', en: 'The rectification was accepted' },
  },
  {
    from: ['整改中'],
    to: '暂停',
    by: 'CITY_DECIDE',
    why: { zh: '整改未通过验收', en: 'The rectification was not accepted' },
  },
  {
    from: living,
    to: '撤销',
    by: 'CITY_DECIDE',
    why: {
      zh: '连续两次不合格、一票否决、拒绝检查或整改失败，听取陈述申辩后撤销',
      en: 'Failed twice in a row, a veto, a refused inspection or a failed rectification; after hearing the park',
    },
  },
  {
    from: living,
    to: '退出',
    by: 'CITY',
    why: { zh: '园区主动申请退出', en: 'The park gives the title back' },
  },
  {
    from: living,
    to: '到期',
    by: 'system',
    why: { zh: '有效期满未通过复核', en: 'The validity ran out without a renewal' },
  },
]

export function isLive({ status }: Pick<Title, 'status'>): boolean {
  return living.includes(status)
}

/** The move from one state to another, if there is one. */
export function moveBetween(from: TitleStatus, to: TitleStatus): Move | undefined {
  return moves.find((move) => move.from.includes(from) && move.to === to)
}

export interface Moving {
  readonly to: TitleStatus
  readonly mover: Mover
  readonly at: string
  readonly by: Actor
  readonly reason: string
}

/** Moves a title on, and notes who and why. @throws title.move-refused */
export function moveTitle(title: Title, { to, mover, at, by, reason }: Moving): Title {
  if (moveBetween(title.status, to)?.by !== mover)
    throw new DomainError('title.move-refused', { from: title.status, to })
  const entry: TitleEntry = {
    at,
    by,
    what: 'moved',
    before: { status: title.status },
    after: { status: to },
    reason,
  }
  const moved = { ...title, status: to, history: [...title.history, entry] }
  return isLive(moved) ? moved : { ...moved, claims: [] }
}

/** What a report of changes may alter: names, never the number or the validity. */
export type TitleChange = Partial<Pick<Title, 'officialName' | 'operatorName'>>

export function changeTitle(
  title: Title,
  change: TitleChange,
  { at, by, reason }: Pick<Moving, 'at' | 'by' | 'reason'>,
): Title {
  if (!isLive(title)) throw new DomainError('title.move-refused', { from: title.status, to: title.status })
  const before = {
    ...(change.officialName !== undefined && { officialName: title.officialName }),
    ...(change.operatorName !== undefined && { operatorName: title.operatorName }),
  }
  const entry: TitleEntry = { at, by, what: 'changed', before, after: { ...change }, reason }
  return { ...title, ...change, history: [...title.history, entry] }
}

/** Notes that the park merges: the title lives until that of the new park is there. */
export function mergeTitle(
  title: Title,
  into: string,
  { at, by, reason }: Pick<Moving, 'at' | 'by' | 'reason'>,
): Title {
  const entry: TitleEntry = { at, by, what: 'changed', after: { merging: into }, reason }
  return { ...title, merging: true, history: [...title.history, entry] }
}

/** Whether a new letter may take it over: it is marked, and lives or ended by an earlier such letter. */
export function mayBeTakenOver(title: Pick<Title, 'merging' | 'status' | 'successors'>): boolean {
  return title.merging === true && (isLive(title) || title.successors !== undefined)
}

/** Notes who took a title over, each once. */
export function succeededBy(
  title: Title,
  successor: string,
  { at, by, reason }: Pick<Moving, 'at' | 'by' | 'reason'>,
): Title {
  const { successors = [] } = title
  if (successors.includes(successor)) return title
  const entry: TitleEntry = { at, by, what: 'changed', after: { successor }, reason }
  return { ...title, successors: [...successors, successor], history: [...title.history, entry] }
}

/** Since when it is marked. */
export function mergingSince({ history }: Pick<Title, 'history'>): string {
  return history.findLast(({ after }) => after?.merging !== undefined)?.at ?? ''
}

/** Nothing came of the merger: the title is as it was before. */
export function unmergeTitle(title: Title, { at, by, reason }: Pick<Moving, 'at' | 'by' | 'reason'>): Title {
  const into = title.history.findLast(({ after }) => after?.merging !== undefined)?.after?.merging ?? ''
  const entry: TitleEntry = { at, by, what: 'changed', before: { merging: into }, after: {}, reason }
  const { merging: _, ...rest } = title
  return { ...rest, history: [...title.history, entry] }
}

/** Extends a living title; number and letter stay as they are. */
export function renewTitle(
  title: Title,
  validTo: string,
  { at, by, reason }: Pick<Moving, 'at' | 'by' | 'reason'>,
): Title {
  if (!isLive(title)) throw new DomainError('title.move-refused', { from: title.status, to: title.status })
  const entry: TitleEntry = {
    at,
    by,
    what: 'changed',
    before: { validTo: title.validTo },
    after: { validTo },
    reason,
  }
  return { ...title, validTo, history: [...title.history, entry] }
}

/** Whether the city's target of homes counts this one. `builtOnly` leaves out those still under construction. */
export function counts(
  title: Pick<Title, 'status' | 'buildStatus'>,
  settings: { builtOnly: boolean },
): boolean {
  const standing = title.status === '有效' || title.status === '警示' || title.status === '整改中'
  return standing && (!settings.builtOnly || title.buildStatus === '已建成')
}

/** What everybody may read of a title's history: what changed and when, without persons and reasons. */
export function publicHistory(title: Title): Pick<TitleEntry, 'at' | 'what' | 'before' | 'after'>[] {
  return title.history.map(({ at, what, before, after }) => ({ at, what, before, after }))
}
