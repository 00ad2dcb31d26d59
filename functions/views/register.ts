import { officeOf } from '#domain/office.ts'
import { dateOf } from '#domain/time.ts'
import type { Title, TitleEntry } from '#domain/title.ts'
import { publicHistory } from '#domain/title.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { districtById } from '#schemas/reference/find-district.ts'
import type { Choice } from '#web/components/filter.tsx'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { RegisterRow, RevokedRow } from '#web/pages/register.tsx'
import { titleTones } from '#web/title-status.ts'

export interface RegisterFilter {
  readonly district: string
  readonly cluster: string
  readonly status: string
}

/** Which entries a reader asked for; an empty choice is all. */
export function filterOf(query: URLSearchParams): RegisterFilter {
  const chosen = (name: string) => query.get(name) ?? ''
  const status = chosen('status')
  return {
    district: chosen('district'),
    cluster: chosen('cluster'),
    status: Object.keys(titleTones).includes(status) ? status : '',
  }
}

/** A park of a district that was abolished is one of its successor's. */
export function fits(
  { districtId, leadIndustries, status }: Title,
  filter: RegisterFilter,
  today: string,
): boolean {
  const offices = [districtId, officeOf(districtId, today)]
  return (
    (filter.district === '' || offices.includes(filter.district)) &&
    (filter.cluster === '' || leadIndustries.some(({ cluster }) => cluster === filter.cluster)) &&
    (filter.status === '' || status === filter.status)
  )
}

/** What everybody may know of a title: no persons, no addresses, no reasons. */
export function rowOf(title: Title, lang: Lang, today: string): RegisterRow {
  const { titleNo, officialName, operatorName, validFrom, validTo, status } = title
  return {
    titleNo,
    officialName,
    operatorName,
    district: districtOn(title.districtId, lang, today),
    industries: title.leadIndustries.map(({ cluster }) => clusterName(cluster, lang)),
    validFrom,
    validTo,
    status,
  }
}

export function districtName(id: string, lang: Lang): string {
  const district = districtById(id)
  if (!district) return id
  return lang === 'en' ? district.en : district.name
}

/** The district of the letter, with the one that has taken over since. */
function districtOn(id: string, lang: Lang, today: string): string {
  const now = officeOf(id, today)
  const name = districtName(id, lang)
  return now === id ? name : t(lang).register.succeeded(name, districtName(now, lang))
}

export function clusterName(code: string, lang: Lang): string {
  const cluster = CLUSTERS.find((one) => one.code === code)
  if (!cluster) return code
  return lang === 'en' ? cluster.en : cluster.name
}

/** The districts and clusters that occur, as choices. */
export function choicesIn(
  titles: readonly Title[],
  lang: Lang,
  today: string,
): { districts: Choice[]; clusters: Choice[] } {
  const districts = new Set(titles.map(({ districtId }) => officeOf(districtId, today)))
  const clusters = new Set(
    titles.flatMap(({ leadIndustries }) => leadIndustries.map(({ cluster }) => cluster)),
  )
  const choices = (values: Set<string>, name: (value: string, lang: Lang) => string) =>
    [...values].sort().map((value) => ({ value, label: name(value, lang) }))
  return { districts: choices(districts, districtName), clusters: choices(clusters, clusterName) }
}

/** Titles that were revoked, newest announcement first: what was announced, nothing about persons. */
export function revokedIn(titles: readonly Title[], lang: Lang, today: string): RevokedRow[] {
  return titles
    .flatMap(({ status, revocation, history, titleNo, officialName, operatorName, districtId }) =>
      status === '撤销' && revocation
        ? [
            {
              titleNo,
              officialName,
              operatorName,
              district: districtOn(districtId, lang, today),
              on: dateOf(history.findLast(({ what }) => what === 'moved')?.at ?? ''),
              ...revocation,
            },
          ]
        : [],
    )
    .toSorted((a, b) => b.on.localeCompare(a.on))
}

/** What happened to a title, newest first, in the reader's words. */
export function historyOf(title: Title, lang: Lang): { at: string; what: string }[] {
  return publicHistory(title)
    .flatMap((entry) => wordsFor(entry, lang).map((what) => ({ at: entry.at, what })))
    .reverse()
}

function wordsFor(entry: Pick<TitleEntry, 'what' | 'before' | 'after'>, lang: Lang): string[] {
  const text = t(lang).register
  const { before = {}, after = {} } = entry
  const status = (name = '') => Object.entries(text.statuses).find(([known]) => known === name)?.[1] ?? name
  if (entry.what === 'created') return [text.created(after.docNo ?? '')]
  if (entry.what === 'moved') return [text.moved(status(before.status), status(after.status))]
  if (after.merging !== undefined) return [text.merging]
  if (after.successor !== undefined) return [text.succeededBy(after.successor)]
  if (before.merging !== undefined) return [text.unmerged]
  const names = { officialName: text.name, operatorName: text.operator, validTo: text.to }
  return (['officialName', 'operatorName', 'validTo'] as const).flatMap((key) =>
    after[key] === undefined ? [] : [text.changed(names[key], before[key] ?? '', after[key])],
  )
}
