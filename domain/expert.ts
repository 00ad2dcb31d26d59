import * as z from 'zod/mini'
import { DomainError } from '#domain/errors.ts'

export const specialties = ['产业技术', '园区运营', '财务', '投融资', '法律', '数字化'] as const
export const Specialty = z.enum(specialties)
export type Specialty = z.infer<typeof Specialty>

export const titles = ['正高', '副高', '中级', '其他'] as const

export const expertStatuses = ['在库', '暂停', '退出'] as const
export const ExpertStatus = z.enum(expertStatuses)
export type ExpertStatus = z.infer<typeof ExpertStatus>

/** An organisation an expert is tied to. */
export const Tie = z.object({ name: z.string(), uscc: z.optional(z.string()) })
export type Tie = z.infer<typeof Tie>

/** One change of a profile: who made it, and in which way. */
export const PoolEntry = z.object({
  at: z.string(),
  by: z.string(),
  what: z.enum(['added', 'imported', 'changed', 'status', 'agreement', 'missed', 'served']),
  /** The new status, the year of an agreement, the keys of what changed. */
  about: z.optional(z.string()),
  reason: z.optional(z.string()),
})
export type PoolEntry = z.infer<typeof PoolEntry>

/** What an officer writes of an expert. Employers are those of the last three years; source: 财库〔2016〕198号 第十六条. */
export const Profile = z.object({
  email: z.string(),
  name: z.string(),
  unit: z.string(),
  unitUscc: z.optional(z.string()),
  title: z.enum(titles),
  /** Codes of the 33618 clusters the expert knows. */
  fields: z.array(z.string()),
  specialties: z.array(Specialty),
  districtId: z.optional(z.string()),
  employers: z.array(Tie),
  holdings: z.array(Tie),
  /** The recommending unit that named the expert. */
  recommendedBy: z.optional(z.string()),
})
export type Profile = z.infer<typeof Profile>

/** Somebody of the expert pool. */
export const Expert = z.object({
  id: z.string(),
  ...Profile.shape,
  status: ExpertStatus,
  statusReason: z.optional(z.string()),
  agreements: z.array(z.object({ year: z.number(), at: z.string() })),
  /** How often a sheet did not come since the expert was last in the pool. */
  missed: z.number(),
  history: z.array(PoolEntry),
  version: z.number(),
})
export type Expert = z.infer<typeof Expert>

export interface Experts {
  all(): Promise<Expert[]>
  load(id: string): Promise<Expert | undefined>
  /** Those of these that exist, in no order; each is named once. */
  loadAll(ids: readonly string[]): Promise<Expert[]>
  byEmail(email: string): Promise<Expert | undefined>
  /**
   * Saves a profile read at `expectedVersion`, 0 for a new one, and returns it with its new version.
   * @throws ConflictError on `expert` when it was changed meanwhile, on `address` when that is another expert's.
   */
  put(expert: Expert, expectedVersion: number): Promise<Expert>
}

/** Who a change is by when nobody made it by hand. */
export const systemName = '系统'

/** Whoever did it, and when. */
export interface By {
  readonly at: string
  readonly by: string
}

/** Sheets that may be missed before the expert is suspended; source: the programme's rules for experts. */
export const mostMissed = 2

const leastReason = 4
const longestHistory = 200

const moves: { readonly [from in ExpertStatus]: readonly ExpertStatus[] } = {
  在库: ['暂停', '退出'],
  暂停: ['在库', '退出'],
  退出: [],
}

export function newExpert(id: string, profile: Profile, what: 'added' | 'imported', { at, by }: By): Expert {
  return {
    id,
    ...tidy(profile),
    status: '在库',
    agreements: [],
    missed: 0,
    history: [{ at, by, what }],
    version: 0,
  }
}

export function changeProfile(
  expert: Expert,
  profile: Profile,
  what: 'changed' | 'imported',
  by: By,
): Expert {
  const next = tidy(profile)
  const changed = profileKeys.filter((key) => JSON.stringify(expert[key]) !== JSON.stringify(next[key]))
  if (changed.length === 0) return expert
  return recorded({ ...expert, ...cleared, ...next }, { ...by, what, about: changed.join(' ') })
}

/** To which states an expert may go from here. */
export function movesOf(status: ExpertStatus): readonly ExpertStatus[] {
  return moves[status]
}

/** Suspends, takes back or dismisses an expert. Whoever comes back begins without missed sheets. @throws expert.move-refused */
export function moveExpert(expert: Expert, to: ExpertStatus, reason: string, by: By): Expert {
  if (!moves[expert.status].includes(to) || reason.trim().length < leastReason)
    throw new DomainError('expert.move-refused', { from: expert.status, to })
  const moved = { ...expert, status: to, statusReason: reason, missed: to === '在库' ? 0 : expert.missed }
  return recorded(moved, { ...by, what: 'status', about: to, reason })
}

/** Notes a sheet that did not come; the second one suspends. */
export function noteMissed(expert: Expert, reason: string, by: By, about?: string): Expert {
  const noted = recorded({ ...expert, missed: expert.missed + 1 }, { ...by, what: 'missed', about, reason })
  if (noted.missed < mostMissed || noted.status !== '在库') return noted
  return moveExpert(noted, '暂停', `累计 ${noted.missed} 次未按时提交评分`, by)
}

/** Notes a case the expert judged, once however often it is told. */
export function noteServed(expert: Expert, caseNo: string, key: string, by: By): Expert {
  const known = expert.history.some(({ what, reason }) => what === 'served' && reason === key)
  return known ? expert : recorded(expert, { ...by, what: 'served', about: caseNo, reason: key })
}

/** Signs the agreement of a year; once is enough. */
export function signAgreement(expert: Expert, year: number, by: By): Expert {
  if (signedAgreement(expert, year)) return expert
  const agreements = [...expert.agreements, { year, at: by.at }]
  return recorded({ ...expert, agreements }, { ...by, what: 'agreement', about: String(year) })
}

/** Whether the agreement of this year is signed, without which no material opens. */
export function signedAgreement({ agreements }: Pick<Expert, 'agreements'>, year: number): boolean {
  return agreements.some((one) => one.year === year)
}

/** Whether the expert may be drawn. */
export function canServe({ status }: Pick<Expert, 'status'>): boolean {
  return status === '在库'
}

const cleared = { unitUscc: undefined, districtId: undefined, recommendedBy: undefined }

const profileKeys = Object.keys(Profile.shape) as (keyof Profile)[]

/** Specialties and clusters once each, in the order of their lists, so that only a real change counts as one. */
function tidy(profile: Profile): Profile {
  return {
    ...profile,
    specialties: specialties.filter((one) => profile.specialties.includes(one)),
    fields: [...new Set(profile.fields)].sort(),
  }
}

function recorded(expert: Expert, entry: PoolEntry): Expert {
  return { ...expert, history: [...expert.history, entry].slice(-longestHistory) }
}
