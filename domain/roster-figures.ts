import { certificateKinds, holds, issuedWithin, pointsOn, rungOn } from '#domain/roster/certificates.ts'
import type { Figure, Figures, Ratio } from '#domain/roster/figure.ts'
import { count, countBy, idsOf, share, sum, sumBy } from '#domain/roster/figure.ts'
import type { Register } from '#domain/roster/register.ts'
import { registerOf } from '#domain/roster/register.ts'
import { addDays, isDay } from '#schemas/fields/day.ts'
import { GROWTH_STAGES } from '#schemas/reference/code-lists.ts'
import type { RosterRow } from '#schemas/roster/row.ts'
import { isSmall, stay, yearOn, yearsOf } from '#schemas/roster/row.ts'
import { num, str } from '#schemas/rule.ts'

/** What stands on a day. Every number with the ids of the rows behind it; money in 万元, area in ㎡, shares 0–1. source: domain 1.2, F09, F08 A. */
export interface RosterFigures {
  readonly on: string
  /** 初创型中小企业: firms in incubation and teams, each once. */
  readonly startups: Figure
  readonly startupFirms: Figure
  readonly startupTeams: Figure
  /** Firms in the park, branches and service providers apart. */
  readonly enterprises: Figure
  readonly smes: Figure
  readonly serviceProviders: Figure
  readonly employees: Figure
  readonly revenue: Figure
  readonly rd: Figure
  readonly tax: Figure
  readonly occupiedArea: Figure
  /** Firms holding each certificate, graduates that left included. */
  readonly certificates: Figures
  /** Firms in the park by their highest rung. */
  readonly ladder: Figures
  readonly ladderPoints: Figure
  readonly leadConcentration: Figure
  readonly digitalFirms: Figure
  readonly digitalFirmsRatio: Figure
  readonly ipOwnersRatio: Figure
  readonly equityFundedRatio: Figure
  /** 0–3: growth stages before maturity that have a start-up. */
  readonly stagesCovered: Figure
  readonly stages: Figures
  /** Units there by the carrier they sit in, and their area: the chain 创业苗圃—孵化器—加速器—产业园区. */
  readonly carriers: Figures
  readonly carrierAreas: Figures
  readonly clusters: Figures
  readonly graduatesTotal: Figure
}

/** What happened in a span of days, both included. */
export interface RosterFlows {
  readonly from: string
  readonly to: string
  /** Units that became a start-up of the park; a team that turned into a firm is not new. */
  readonly newStartups: Figure
  readonly newStartupFirms: Figure
  readonly newStartupTeams: Figure
  /** Distinct units that were a start-up on any day of the span. */
  readonly cumulativeStartups: Figure
  /** Units that left, by how. */
  readonly exits: { readonly [kind in ExitKind]: Figure }
  readonly conversions: Figure
  /** Technology firms of the park registered in the span. */
  readonly newTechnologyFirms: Figure
  readonly graduates: Figure
  /** Firms that came to hold each certificate. */
  readonly newCertificates: Figures
  readonly ladderPointsNetNew: Figure
  /** Null when no firm was there at both ends with figures of both years. */
  readonly sameFirmRevenueGrowth: Ratio
}

export type ExitKind = 'graduated' | 'moved' | 'closed' | 'dismissed'

const EXITS: { readonly [kind in ExitKind]: string } = {
  graduated: '毕业出园',
  moved: '迁出',
  closed: '注销吊销',
  dismissed: '清退',
}

const TECHNOLOGY_CERTIFICATES = ['科技型中小企业', '高新技术企业']

const EARLY_STAGES = new Set(GROWTH_STAGES.map(({ value }) => value).filter((value) => value !== '成熟期'))

export function rosterFigures(rows: readonly RosterRow[], on: string): RosterFigures {
  const register = registerOf(rows)
  const startups = register.startups(on)
  const firms = register.firms(on)
  const incubatees = startups.filter(isFirm)
  const occupants = register.occupants(on)
  const year = (row: RosterRow) => yearOn(row.answers, on)
  const figure = (key: string) => (row: RosterRow) => num(year(row), key) || 0
  const isDigital = (row: RosterRow) => !['', '未实施'].includes(str(year(row), 'digitalLevel'))
  const stages = countBy(startups, ({ answers }) => str(answers, 'stage'))
  const early = startups.filter(({ answers }) => EARLY_STAGES.has(str(answers, 'stage')))
  return {
    on,
    startups: count(startups),
    startupFirms: count(incubatees),
    startupTeams: count(startups.filter((row) => !isFirm(row))),
    enterprises: count(firms),
    smes: count(firms.filter((row) => isSmall(row.answers, on))),
    serviceProviders: count(occupants.filter(({ answers }) => answers.kind === '服务机构')),
    employees: sum([...firms, ...startups.filter((row) => !isFirm(row))], figure('employees')),
    revenue: sum(firms, figure('revenue')),
    rd: sum(firms, figure('rd')),
    tax: sum(firms, figure('tax')),
    occupiedArea: sum(occupants, ({ answers }) => num(answers, 'areaUsed')),
    certificates: certificatesOn(register, on),
    ladder: countBy(firms, (row) => rungOn(row, on)),
    ladderPoints: sum(firms, (row) => pointsOn(row, on)),
    leadConcentration: share(
      startups,
      ({ answers }) => answers.leadIndustryIdx !== undefined && answers.fitsPositioning !== false,
    ),
    digitalFirms: count(firms.filter(isDigital)),
    digitalFirmsRatio: share(firms, isDigital),
    ipOwnersRatio: share(incubatees, (row) => figure('invention')(row) + figure('otherIp')(row) > 0),
    equityFundedRatio: share(incubatees, (row) => wasFunded(row, on)),
    stagesCovered: {
      value: new Set(early.map(({ answers }) => answers.stage)).size,
      from: idsOf(early),
    },
    stages,
    carriers: countBy(occupants, carrierOf),
    carrierAreas: sumBy(occupants, carrierOf, ({ answers }) => num(answers, 'areaUsed')),
    clusters: countBy(startups, ({ answers }) => str(answers, 'clusterCode')),
    graduatesTotal: count(register.graduates(on)),
  }
}

export function rosterFlows(
  rows: readonly RosterRow[],
  { from, to }: { readonly from: string; readonly to: string },
): RosterFlows {
  const register = registerOf(rows)
  const began = register.began(from, to)
  const before = addDays(from, -1)
  const left = (status: string) =>
    count(rows.filter((row) => row.answers.status === status && leftWithin(row, from, to)))
  return {
    from,
    to,
    newStartups: count(began),
    newStartupFirms: count(began.filter(isFirm)),
    newStartupTeams: count(began.filter((row) => !isFirm(row))),
    cumulativeStartups: count(register.ever(from, to)),
    exits: {
      graduated: left(EXITS.graduated),
      moved: left(EXITS.moved),
      closed: left(EXITS.closed),
      dismissed: left(EXITS.dismissed),
    },
    conversions: left('转化（团队）'),
    newTechnologyFirms: count(
      register
        .firmsAndGraduates(to)
        .filter((row) => registeredWithin(row, from, to) && isTechnology(row, to)),
    ),
    graduates: count(register.graduated(from, to)),
    newCertificates: newCertificates(register, from, to),
    ladderPointsNetNew: netNew(register, before, to),
    sameFirmRevenueGrowth: growth(register, before, to),
  }
}

function carrierOf({ answers }: RosterRow): string {
  return str(answers, 'carrier')
}

function registeredWithin({ answers: { registeredOn } }: RosterRow, from: string, to: string): boolean {
  return isDay(registeredOn) && from <= registeredOn && registeredOn <= to
}

/** 科技型企业: by its mark, its frontier field, its origin in research or its certificate. */
function isTechnology(row: RosterRow, on: string): boolean {
  const { hardTech, techTags, source } = row.answers
  return (
    hardTech === true ||
    (Array.isArray(techTags) && techTags.length > 0) ||
    source === '高校院所成果孵化' ||
    TECHNOLOGY_CERTIFICATES.some((kind) => holds(row, kind, on))
  )
}

function certificatesOn(register: Register, on: string): Figures {
  const firms = register.firmsAndGraduates(on)
  return Object.fromEntries(
    certificateKinds.map((kind) => [kind, count(firms.filter((row) => holds(row, kind, on)))]),
  )
}

function newCertificates(register: Register, from: string, to: string): Figures {
  const firms = register.firmsAndGraduates(to)
  const came = (row: RosterRow, kind: string) =>
    holds(row, kind, to) && !holds(row, kind, addDays(from, -1)) && issuedWithin(row, kind, from, to)
  return Object.fromEntries(
    certificateKinds.map((kind) => [kind, count(firms.filter((row) => came(row, kind)))]),
  )
}

/** Points at the end less points before: a firm that came counts what it won since it entered, a graduate that left still counts. */
function netNew(register: Register, before: string, to: string): Figure {
  const atEnd = new Map(register.firmsAndGraduates(to).map((row) => [codeOf(row), row]))
  const atStart = new Map(register.firmsAndGraduates(before).map((row) => [codeOf(row), row]))
  const changes = [...new Set([...atEnd.keys(), ...atStart.keys()])].flatMap((code) => {
    const [end, start] = [atEnd.get(code), atStart.get(code)]
    const row = end ?? start
    if (!row) return []
    const gained = end ? pointsOn(end, to) : 0
    const had = start ? pointsOn(start, before) : pointsOn(row, str(row.answers, 'enteredOn'))
    return [{ row, points: start ? gained - had : Math.max(0, gained - had) }]
  })
  const changed = changes.filter(({ points }) => points !== 0)
  return {
    value: changed.reduce((total, { points }) => total + points, 0),
    from: idsOf(changed.map(({ row }) => row)),
  }
}

function growth(register: Register, before: string, to: string): Ratio {
  const then = new Set(register.firms(before).map(codeOf))
  const [last, this_] = [Number(before.slice(0, 4)), Number(to.slice(0, 4))]
  const both = register
    .firms(to)
    .filter((row) => then.has(codeOf(row)))
    .map((row) => ({ row, now: revenueOf(row, this_), was: revenueOf(row, last) }))
    .filter(({ now, was }) => Number.isFinite(now) && Number.isFinite(was))
  const cents = (pick: (one: { now: number; was: number }) => number) =>
    both.reduce((total, one) => total + Math.round(pick(one) * 100), 0)
  const earlier = cents(({ was }) => was)
  const value = earlier === 0 ? null : cents(({ now }) => now) / earlier - 1
  return { value, from: idsOf(both.map(({ row }) => row)) }
}

function revenueOf({ answers }: RosterRow, year: number): number {
  return num(yearsOf(answers).find((one) => one.year === year) ?? {}, 'revenue')
}

/** In the year of the day or one of the two before. */
function wasFunded({ answers }: RosterRow, on: string): boolean {
  const year = Number(on.slice(0, 4))
  return yearsOf(answers).some(
    (one) => num(one, 'year') > year - 3 && num(one, 'year') <= year && num(one, 'equityFinancing') > 0,
  )
}

const isFirm = ({ answers }: RosterRow): boolean => answers.kind === '企业'

const codeOf = (row: RosterRow): string => str(row.answers, 'uscc') || row.id

function leftWithin(row: RosterRow, from: string, to: string): boolean {
  const day = stay(row)?.until
  return row.answers.kind !== '服务机构' && day !== undefined && from <= day && day <= to
}
