import type { Matter } from '#domain/matter.ts'
import { isOpenMatter } from '#domain/matter.ts'
import type { Officer, Role } from '#domain/person.ts'
import { onlyReads } from '#domain/person.ts'
import { renewalKey } from '#domain/renewal.ts'
import type { Title } from '#domain/title.ts'
import { isLive, moveBetween } from '#domain/title.ts'
import { addMonths } from '#schemas/fields/day.ts'

/** What an officer of the city may begin with a title. */
export const titleActs = ['warn', 'lift', 'rectification', 'removal', 'renewal'] as const
export type TitleAct = (typeof titleActs)[number]

/** A review may begin when so many months are left. */
const reviewMonths = 12

/** Whose act it is; source: the programme's table of title states. A removal is proposed by one and decided by another. */
export const actRoles: { readonly [A in TitleAct]: readonly Role[] } = {
  warn: ['CITY_LEAD'],
  lift: ['CITY_LEAD'],
  rectification: ['CITY_DECIDE'],
  removal: ['CITY_LEAD', 'CITY_DECIDE'],
  renewal: ['CITY_DECIDE'],
}

interface Situation {
  readonly title: Pick<Title, 'status' | 'validTo'>
  readonly matters: readonly Matter[]
  readonly today: string
}

/** Whether the state of the title allows it now. */
export function isPossible(act: TitleAct, { title, matters, today }: Situation): boolean {
  const open = (kind: Matter['kind']) => matters.some((one) => one.kind === kind && isOpenMatter(one))
  switch (act) {
    case 'warn':
      return moveBetween(title.status, '警示') !== undefined
    case 'lift':
      return title.status === '警示'
    case 'rectification':
      return moveBetween(title.status, '整改中') !== undefined && !open('rectification')
    case 'removal':
      return isLive(title) && !open('removal')
    case 'renewal': {
      const key = renewalKey(title)
      const soon = addMonths(today, reviewMonths) >= title.validTo && today <= title.validTo
      return isLive(title) && soon && !matters.some((one) => one.kind === 'renewal' && one.key === key)
    }
  }
}

/** What this officer may begin now. */
export function actsFor(officer: Officer, situation: Situation): TitleAct[] {
  if (onlyReads(officer)) return []
  return titleActs.filter(
    (act) => actRoles[act].some((role) => officer.roles.includes(role)) && isPossible(act, situation),
  )
}
