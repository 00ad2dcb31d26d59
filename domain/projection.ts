import * as z from 'zod/mini'
import { TitleStatus } from '#domain/title.ts'

/** Integers by the names of schemas/figures; a number that is not there is 0. */
export const Numbers = z.record(z.string(), z.int())
export type Numbers = z.infer<typeof Numbers>

/** What a park brings to the dashboards for one quarter. */
export const HomeFigures = z.object({
  caseId: z.string(),
  period: z.string(),
  titleNo: z.string(),
  name: z.string(),
  districtId: z.string(),
  clusters: z.array(z.string()),
  status: TitleStatus,
  numbers: Numbers,
  /** Addresses of officers to whom the park is closed. */
  recused: z.optional(z.array(z.string())),
  version: z.number(),
})
export type HomeFigures = z.infer<typeof HomeFigures>

/** A group of parks whose numbers are kept added up. Areas and successors are added up from districts when they are read. */
export type Scope =
  | { readonly kind: 'city' }
  | { readonly kind: 'district'; readonly id: string }
  | { readonly kind: 'cluster'; readonly id: string }

export interface Sum {
  readonly scope: Scope
  readonly numbers: Numbers
}

/** The groups a park belongs to. */
export function scopesOf({ districtId, clusters }: Pick<HomeFigures, 'districtId' | 'clusters'>): Scope[] {
  return [
    { kind: 'city' },
    { kind: 'district', id: districtId },
    ...[...new Set(clusters)].sort().map((id): Scope => ({ kind: 'cluster', id })),
  ]
}

export function scopeName(scope: Scope): string {
  return scope.kind === 'city' ? 'city' : `${scope.kind}#${scope.id}`
}

/** Whether a park brings the same as before, so that nothing has to be written. */
export function sameFigures(before: HomeFigures | undefined, after: Omit<HomeFigures, 'version'>): boolean {
  if (!before) return false
  const plain = ({ numbers, ...rest }: Omit<HomeFigures, 'version'>) =>
    JSON.stringify([
      Object.entries(withoutZeros(numbers)).sort(([a], [b]) => (a < b ? -1 : 1)),
      [rest.titleNo, rest.name, rest.districtId, rest.clusters, rest.status, rest.recused ?? []],
    ])
  return plain(before) === plain(after)
}

/** What the groups gain and lose when a park's summary takes the place of its former one. */
export function changesOf(
  before: HomeFigures | undefined,
  after: Omit<HomeFigures, 'version'>,
): readonly Sum[] {
  const sums = new Map<string, Sum>()
  const note = (scope: Scope, numbers: Numbers) => {
    const name = scopeName(scope)
    sums.set(name, { scope, numbers: added(sums.get(name)?.numbers ?? {}, numbers) })
  }
  if (before) for (const scope of scopesOf(before)) note(scope, negative(before.numbers))
  for (const scope of scopesOf(after)) note(scope, after.numbers)
  return [...sums.values()]
    .map(({ scope, numbers }) => ({ scope, numbers: withoutZeros(numbers) }))
    .filter(({ numbers }) => Object.keys(numbers).length > 0)
}

/** The sum of summaries for every group: what the kept sums must always be. */
export function sumsOf(summaries: readonly HomeFigures[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const summary of summaries)
    for (const scope of scopesOf(summary)) {
      const name = scopeName(scope)
      sums.set(name, { scope, numbers: added(sums.get(name)?.numbers ?? {}, summary.numbers) })
    }
  return sums
}

export function added(one: Numbers, other: Numbers): Numbers {
  const total: Record<string, number> = { ...one }
  for (const [key, value] of Object.entries(other)) total[key] = (total[key] ?? 0) + value
  return total
}

export function withoutZeros(numbers: Numbers): Numbers {
  return Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== 0))
}

function negative(numbers: Numbers): Numbers {
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, -value]))
}
