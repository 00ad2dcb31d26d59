import type { Dated, Watched } from '#domain/alerts.ts'
import type { Entry, Row } from '#domain/entry.ts'
import { rosterBook } from '#domain/entry.ts'
import { Evaluation } from '#domain/evaluation.ts'
import { isWithin } from '#domain/ledgers/rows.ts'
import type { Matter } from '#domain/matter.ts'
import { isOpenMatter } from '#domain/matter.ts'
import { Report } from '#domain/monitoring.ts'
import { earlierOf } from '#domain/monitoring-history.ts'
import type { Quarter } from '#domain/quarter.ts'
import { lastDay, numberIn, previousQuarter, yearOf, yearToDate } from '#domain/quarter.ts'
import { dateOf } from '#domain/time.ts'
import { isDay } from '#schemas/fields/day.ts'
import type { Answers } from '#schemas/fields/field.ts'
import { incubationLimit } from '#schemas/forms/roster-row/startup.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { num, str } from '#schemas/rule.ts'

export interface Known {
  readonly today: string
  readonly quarter: Quarter
  readonly matters: readonly Matter[]
  /** What the park handed in when it applied. */
  readonly application: Answers
  /** Its newest report, the incidents among it. */
  readonly reported: Answers | undefined
  readonly books: { readonly [book: string]: readonly Row[] }
  /** Rows struck out of the roster. */
  readonly removed: readonly Entry[]
}

/** What the rules of alerts look at. */
export function watchedOf(known: Known): Watched {
  const { today, matters, quarter, application, books } = known
  const matter = matters.find(({ kind, key }) => kind === 'monitoring' && key === quarter)
  const report = matter && Report.parse(matter.data)
  const { tenureEndOn } = application
  const roster = (books[rosterBook] ?? []).map(({ answers }) => answers)
  const present = roster.filter(({ status }) => status === '在园')
  return {
    today,
    ...(report && {
      report: {
        late: report.late,
        missing: matter.status === 'missing',
        missingBefore: report.missedTwice,
      },
    }),
    ...startupsOf(matters, quarter, report),
    ...targetOf(application, quarter, report),
    ...areaOf(application, report),
    ...(isDay(tenureEndOn) && { tenureEnd: tenureEndOn }),
    milestones: milestonesOf(known),
    certificates: present.flatMap(certificatesOf),
    incubation: present.flatMap((row) => {
      const limit = incubationLimit(row)
      return limit === undefined ? [] : [{ name: str(row, 'name'), on: limit }]
    }),
    accidents: accidentsOf(known),
    sharing: sharingOf(present),
    doubles: matters.filter((one) => one.kind === 'conflict' && isOpenMatter(one)).map(nameOf),
    hiddenExits: hiddenExits(known),
    ...evaluated(matters),
  }
}

function startupsOf(
  matters: readonly Matter[],
  quarter: Quarter,
  report: Report | undefined,
): Pick<Watched, 'startups'> {
  const before = earlierOf(matters, quarter).startupTotal?.before
  const now = report?.figures.startupTotal
  return before === undefined || now === undefined ? {} : { startups: { before, now } }
}

/** The plan of the year in proportion to its quarters, from what the plan had the year before. */
function targetOf(
  { targetTable }: Answers,
  quarter: Quarter,
  report: Report | undefined,
): Pick<Watched, 'target'> {
  const plan = new Map(rowsOf(targetTable).map((row) => [num(row, 'year'), num(row, 'startups')]))
  const wanted = plan.get(yearOf(quarter))
  const actual = report?.figures.startupTotal
  if (wanted === undefined || !Number.isFinite(wanted) || actual === undefined) return {}
  const from = plan.get(yearOf(quarter) - 1) ?? 0
  const planned = Math.round((from + ((wanted - from) * numberIn(quarter)) / 4) * 10) / 10
  return { target: { planned, actual } }
}

function areaOf(application: Answers, report: Report | undefined): Pick<Watched, 'area'> {
  const usable = num(application, 'usableArea')
  const occupied = report?.figures.occupiedArea
  return Number.isFinite(usable) && occupied !== undefined ? { area: { occupied, usable } } : {}
}

/** Milestones that are not done: those of the ledger, or those of the plan that the newest report does not call done. */
function milestonesOf({ application, reported, books }: Known): Dated[] {
  const kept = books.L17 ?? []
  if (kept.length > 0)
    return kept.flatMap(({ answers }) =>
      answers.status !== '完成' && isDay(answers.dueOn)
        ? [{ name: str(answers, 'task'), on: answers.dueOn }]
        : [],
    )
  const done = new Set(
    rowsOf(reported?.milestoneProgress)
      .filter(({ state }) => state === '已完成')
      .map(({ task }) => task),
  )
  return rowsOf(application.milestones).flatMap((row) => {
    const end = endOf(row.period)
    return end === undefined || done.has(row.task) ? [] : [{ name: str(row, 'task'), on: end }]
  })
}

/** Grades of the accidents of the year, as the report and the ledger have them. */
function accidentsOf({ reported, books, quarter }: Known): string[] {
  const told = rowsOf(reported?.incidents).map((row) => str(row, 'grade'))
  const kept = (books.L15 ?? [])
    .filter(({ answers }) => answers.nature === '事故（事件）')
    .filter(({ answers }) => isWithin(answers.happenedOn, yearToDate(quarter)))
    .map(({ answers }) => str(answers, 'level'))
  return kept.length > told.length ? kept : told
}

/** What the newest evaluation knows: how satisfied the firms are, and whether the operator is suspected to be on a list (V1). */
function evaluated(matters: readonly Matter[]): Pick<Watched, 'satisfaction' | 'listed'> {
  const newest = matters
    .filter(({ kind }) => kind === 'evaluation')
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .at(-1)
  if (!newest) return {}
  const { verified, system, suspected } = Evaluation.parse(newest.data)
  const satisfaction = verified.satisfaction ?? system.satisfaction
  return {
    ...(satisfaction !== undefined && { satisfaction }),
    ...(suspected.includes('V1') && { listed: `${newest.key}年度评价提示V1` }),
  }
}

/** Firms that were there when the quarter before ended and were struck out since, instead of leaving. */
function hiddenExits({ removed, quarter }: Known): string[] {
  const end = lastDay(previousQuarter(quarter))
  return removed
    .filter(({ answers }) => answers.status === '在园' && str(answers, 'enteredOn') <= end)
    .filter(({ removedAt }) => removedAt !== undefined && dateOf(removedAt) > end)
    .map(({ answers }) => str(answers, 'name'))
}

function endOf(period: Answers[string]): string | undefined {
  if (typeof period !== 'object' || period === null || Array.isArray(period)) return undefined
  return isDay(period.to) ? period.to : undefined
}

function certificatesOf(row: Answers): { name: string; on: string }[] {
  return rowsOf(row.certificates).flatMap(({ certType, validUntil }) =>
    isDay(validUntil) ? [{ name: `${str(row, 'name')} ${String(certType)}`, on: validUntil }] : [],
  )
}

/** How many firms give one telephone or one room. */
function sharingOf(present: readonly Answers[]): { what: string; firms: number }[] {
  const firms = present.filter(({ kind }) => kind === '企业')
  return ['contactPhone', 'roomNo'].flatMap((key) =>
    [...Map.groupBy(firms, (row) => str(row, key))]
      .filter(([what]) => what !== '')
      .map(([what, same]) => ({ what, firms: same.length })),
  )
}

/** The firm two parks claim, as its matter names it. */
function nameOf({ data, key }: Matter): string {
  return typeof data.firmName === 'string' ? data.firmName : key
}
