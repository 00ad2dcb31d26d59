import type { Matter } from '#domain/matter.ts'
import { EXCELLENT, FAILED, lastResult, resultsIn } from '#domain/results.ts'
import type { Title } from '#domain/title.ts'
import { counts, isLive } from '#domain/title.ts'

/** Why a park may not ask for something, or comes later than others. */
export const standingWords = {
  ended: { zh: '称号已终止', en: 'The title has ended' },
  lapsed: { zh: '称号有效期已满', en: 'The validity of the title has run out' },
  suspended: {
    zh: '称号已暂停：不计入目标，不得申请资金和优秀案例',
    en: 'Suspended: not counted, no funds and no best-practice case',
  },
  rectifying: {
    zh: '整改期间不得申请资金支持和优秀案例',
    en: 'Under rectification: no funds and no best-practice case',
  },
  warned: { zh: '警示期间不享受资金优先支持', en: 'Under a warning: no priority for funds' },
  failed: { zh: '最近一次年度评价不合格，不得申请资金支持', en: 'The last evaluation failed: no funds' },
} as const
export type StandingReason = keyof typeof standingWords

/** What a title allows today, after its status and its last evaluation. */
export interface Standing {
  readonly mayAskFunds: boolean
  readonly mayOfferPractice: boolean
  /** Whether the city's targets count the park and its firms. */
  readonly counted: boolean
  /** First in line for funds and national projects. */
  readonly priority: boolean
  readonly reasons: readonly StandingReason[]
}

export interface StandingOf {
  readonly title: Pick<Title, 'status' | 'validTo' | 'buildStatus'>
  readonly matters: readonly Pick<Matter, 'kind' | 'key' | 'data'>[]
  readonly today: string
  /** Counts only homes that are built, when the city says so. */
  readonly builtOnly?: boolean
}

/** Source: the programme's table of title states; F13 R2; F14 R2; “use of results” of the annual evaluation. */
export function standingOf({ title, matters, today, builtOnly = false }: StandingOf): Standing {
  const band = lastResult(resultsIn(matters))?.band
  const live = isLive(title) && today <= title.validTo
  const working = live && (title.status === '有效' || title.status === '警示')
  return {
    mayAskFunds: working && band !== FAILED,
    mayOfferPractice: working,
    counted: live && counts(title, { builtOnly }),
    priority: live && title.status === '有效' && band === EXCELLENT,
    reasons: [...reasonsOf(title, today), ...(live && band === FAILED ? ['failed' as const] : [])],
  }
}

function reasonsOf({ status, validTo }: StandingOf['title'], today: string): StandingReason[] {
  if (!isLive({ status })) return ['ended']
  if (today > validTo) return ['lapsed']
  if (status === '暂停') return ['suspended']
  if (status === '整改中') return ['rectifying']
  return status === '警示' ? ['warned'] : []
}
