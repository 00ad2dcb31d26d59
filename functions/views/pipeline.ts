import type { CaseLine } from '#domain/pipeline.ts'
import { dateOf } from '#domain/time.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import { workingDaysBetween } from '#schemas/reference/working-days.ts'
import type { Choice } from '#web/components/filter.tsx'
import type { Lang } from '#web/messages/language.ts'
import type { CaseStatus } from '#web/status.ts'
import { statuses, statusName } from '#web/status.ts'

/** What the address asks a list of cases to be narrowed to; an empty text is no wish. */
export interface Wishes {
  readonly stage: string
  readonly district: string
  readonly cluster: string
}

export interface PipelineCase {
  readonly id: string
  readonly no: string
  readonly parkName: string
  readonly district: string
  readonly clusters: readonly string[]
  readonly status: CaseStatus
  readonly since: string
  /** Working days in this status. */
  readonly days: number
  readonly total?: number | undefined
}

const order = Object.keys(statuses)

export function wishesIn(query: URLSearchParams): Wishes {
  const wish = (name: string) => query.get(name) ?? ''
  return { stage: wish('stage'), district: wish('district'), cluster: wish('cluster') }
}

export function fits(line: CaseLine, { stage, district, cluster }: Wishes): boolean {
  return (
    (!stage || line.status === stage) &&
    (!district || line.districtId === district) &&
    (!cluster || line.clusters.includes(cluster))
  )
}

/** How many cases are in each stage, in the order of the process. */
export function stagesOf(lines: readonly CaseLine[]): { status: CaseStatus; count: number }[] {
  const groups = Object.entries(Object.groupBy(lines, ({ status }) => status))
  return groups
    .flatMap(([, found]) => (found?.[0] ? [{ status: found[0].status, count: found.length }] : []))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
}

/** Cases as a list shows them, by stage, those that are there longest first. */
export function casesOf(lines: readonly CaseLine[], lang: Lang, now: string): PipelineCase[] {
  return lines
    .map(({ caseId, no, parkName, districtId, clusters, status, since, total }) => ({
      id: caseId,
      no,
      parkName,
      district: districtName(districtId, lang),
      clusters: clusters.map((code) => clusterName(code, lang)),
      status,
      since,
      days: workingDaysBetween(dateOf(since), dateOf(now)),
      total,
    }))
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.since.localeCompare(b.since))
}

/** What a list can be narrowed to: nothing that no case has. */
export function choicesIn(lines: readonly CaseLine[], lang: Lang): Record<keyof Wishes, Choice[]> {
  const once = (values: readonly string[]) => [...new Set(values)].sort()
  return {
    stage: stagesOf(lines).map(({ status }) => ({
      value: status,
      label: statusName(lang, status, 'staff'),
    })),
    district: once(lines.map((line) => line.districtId)).map((value) => ({
      value,
      label: districtName(value, lang),
    })),
    cluster: once(lines.flatMap((line) => line.clusters)).map((value) => ({
      value,
      label: clusterName(value, lang),
    })),
  }
}

function districtName(id: string, lang: Lang): string {
  const district = districtById(id)
  return (lang === 'en' ? district?.en : district?.name) ?? id
}

function clusterName(code: string, lang: Lang): string {
  const cluster = CLUSTERS.find((one) => one.code === code)
  return (lang === 'en' ? cluster?.en : cluster?.name) ?? code
}
