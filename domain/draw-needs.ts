import type { Candidate, Unmet } from '#domain/draw.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'

/** Something at least one member of a panel must bring. Source: the programme's rules for panels. */
export interface Need {
  readonly kind: Exclude<Unmet['kind'], 'size' | 'odd' | 'reserves'>
  readonly zh: string
  readonly en: string
  met(expert: Candidate): boolean
}

/** What a panel needs, the more important first; the park's clusters are a wish. */
export function needs(clusters: readonly string[]): readonly Need[] {
  const known = CLUSTERS.filter(({ code }) => clusters.includes(code))
  const industry: Need = {
    kind: 'industry',
    zh: '至少 1 名产业技术专家',
    en: 'at least one expert for industry and technology',
    met: ({ specialties }) => specialties.includes('产业技术'),
  }
  const cluster: Need = {
    kind: 'cluster',
    zh: `至少 1 名熟悉园区主导产业（${known.map(({ name }) => name).join('、')}）的产业技术专家`,
    en: `at least one expert for the park’s industries (${known.map(({ en }) => en).join(', ')})`,
    met: (expert) => industry.met(expert) && expert.fields.some((code) => clusters.includes(code)),
  }
  return [
    industry,
    {
      kind: 'operation',
      zh: '至少 1 名园区运营专家',
      en: 'at least one expert for running parks',
      met: ({ specialties }) => specialties.includes('园区运营'),
    },
    {
      kind: 'finance',
      zh: '至少 1 名财务或投融资专家',
      en: 'at least one expert for finance or investment',
      met: ({ specialties }) => specialties.includes('财务') || specialties.includes('投融资'),
    },
    ...(clusters.length > 0 ? [cluster] : []),
  ]
}

export function unmetNeed({ kind, zh, en }: Need): Unmet {
  return { kind, zh: `专家组中没有${zh.replace('至少 1 名', '')}`, en: `The panel lacks ${en}` }
}

export function unmetSize(size: number, found: number): Unmet[] {
  const few: Unmet = {
    kind: 'size',
    zh: `专家组应有 ${size} 人，可抽取的不同单位专家只有 ${found} 人`,
    en: `The panel needs ${size} members, but only ${found} experts of different units can be drawn`,
  }
  const even: Unmet = {
    kind: 'odd',
    zh: '专家组人数应为单数，且不少于 5 人',
    en: 'A panel has an odd number of members, five at least',
  }
  return [...(found < size ? [few] : []), ...(size < 5 || size % 2 === 0 ? [even] : [])]
}

export function unmetReserves(wanted: number, found: number): Unmet[] {
  if (found >= wanted) return []
  return [
    {
      kind: 'reserves',
      zh: `应有候补专家 ${wanted} 人，只能抽取 ${found} 人`,
      en: `${wanted} reserves are needed, but only ${found} can be drawn`,
    },
  ]
}
