import type { Answers } from '#schemas/fields/field.ts'
import { isStartup, sizeOf } from '#schemas/forms/roster-row/startup.ts'
import { inPark } from '#schemas/roster/in-park.ts'
import { heldOn, ladderPoints } from '#schemas/roster/ladder.ts'
import { num } from '#schemas/rule.ts'

/** What a roster says of a park on a day. Counts are of distinct units in the park; money is in 万元, ratios are 0–1. */
export interface Figures {
  readonly enterpriseTotal: number
  readonly incubateeCount: number
  readonly teamCount: number
  readonly startupTotal: number
  readonly smeShare: number
  readonly leadConcentration: number
  readonly employees: number
  readonly revenue: number
  readonly intellectualProperty: number
  readonly inventionPatents: number
  readonly ipOwners: number
  readonly equityFunded: number
  readonly graduates: number
  readonly digitalFirms: number
  readonly areaUsed: number
  readonly ladderPoints: number
  readonly held: (certificate: string) => number
}

const known = new WeakMap<readonly Answers[], Map<string, Figures>>()

/** Rows are never changed in place, so that the figures of a roster are worked out once for all rules. */
export function figures(rows: readonly Answers[], asOf: string): Figures {
  const days = known.get(rows) ?? new Map<string, Figures>()
  known.set(rows, days)
  const found = days.get(asOf) ?? workOut(rows, asOf)
  days.set(asOf, found)
  return found
}

function workOut(rows: readonly Answers[], asOf: string): Figures {
  const present = inPark(rows, asOf)
  const firms = present.filter((row) => row.kind === '企业')
  const startups = present.filter((row) => row.kind !== '服务机构' && isStartup(row, asOf))
  const incubatees = startups.filter((row) => row.kind === '企业')
  const leads = startups.filter((row) => row.leadIndustryIdx !== undefined && row.fitsPositioning !== false)
  const smes = firms.filter((row) => ['中型', '小型', '微型'].includes(sizeOf(row) ?? ''))
  return {
    enterpriseTotal: firms.length,
    incubateeCount: incubatees.length,
    teamCount: startups.length - incubatees.length,
    startupTotal: startups.length,
    smeShare: ratio(smes.length, firms.length),
    leadConcentration: ratio(leads.length, startups.length),
    employees: total([...firms, ...startups.filter((row) => row.kind === '科创团队')], 'employees'),
    revenue: total(firms, 'revenue'),
    intellectualProperty: total(firms, 'invention') + total(firms, 'otherIp'),
    inventionPatents: total(firms, 'invention'),
    ipOwners: incubatees.filter((row) => (num(row, 'invention') || 0) + (num(row, 'otherIp') || 0) > 0)
      .length,
    equityFunded: incubatees.filter((row) => num(row, 'equityFinancing') > 0).length,
    graduates: rows.filter(hasGraduated).length,
    digitalFirms: firms.filter((row) => row.digitalLevel !== undefined && row.digitalLevel !== '未实施')
      .length,
    areaUsed: total(present, 'areaUsed'),
    ladderPoints: firms.reduce((sum, row) => sum + ladderPoints(row, asOf), 0),
    held: (certificate) => firms.filter((row) => heldOn(row, asOf).has(certificate)).length,
  }
}

function hasGraduated(row: Answers): boolean {
  return row.status === '毕业出园' || (row.status === '在园' && row.incubationStatus === '已毕业（留园）')
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function total(rows: readonly Answers[], key: string): number {
  const cents = rows.reduce((sum, row) => sum + Math.round((num(row, key) || 0) * 100), 0)
  return cents / 100
}
