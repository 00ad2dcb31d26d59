import { count, distinct, figure, firmBy, nameIn, sum, total } from '#domain/ledgers/figure.ts'
import type { Figure, LedgerRows, Line, Span } from '#domain/ledgers/rows.ts'
import {
  dated,
  inUseOn,
  isWithin,
  linesOf,
  numberIn,
  saying,
  validOn,
  yearsOf,
} from '#domain/ledgers/rows.ts'
import { isDay } from '#schemas/fields/day.ts'
import type { TechnologyMetric } from '#schemas/ledgers/metrics.ts'
import { rowsOf } from '#schemas/operations/settle.ts'

const POINTS_OF_A_PLATFORM = 2

export function technologyFigures(
  rows: LedgerRows,
  span: Span,
): { readonly [m in TechnologyMetric]: Figure } {
  const partners = saying(linesOf(rows, 'L19'), 'kind', '高校', '科研院所', '大型企业')
  const devices = linesOf(rows, 'L06')
  return {
    resultsIntroduced: count(dated(linesOf(rows, 'L04'), 'enteredOn', span)),
    coopAgreements: count(
      validOn(partners, 'signedOn', 'expiresOn', span.to).filter(
        ({ answers: { terminatedOn } }) => !(isDay(terminatedOn) && terminatedOn <= span.to),
      ),
    ),
    newCoopAgreements: count(dated(partners, 'signedOn', span)),
    techPlatforms: distinct(inUseOn(linesOf(rows, 'L05'), span.to), (line) => nameIn(line, 'platform')),
    platformServiceTimes: serviceTimes(rows, span),
    platformFirms: firmsServed(rows, span),
    rdPlatformPoints: newPlatforms(rows, span),
    sharedDevices: sum(inUseOn(devices, span.to), 'count'),
    sharedHours: total(devices, (line) => ofYears(line, 'usage', 'hours', span)),
    deviceDiscount: mean(stating(inUseOn(devices, span.to), 'discount'), 'discount', 'count'),
    serviceDays: mean(stating(dated(linesOf(rows, 'L03'), 'servedOn', span), 'days'), 'days'),
  }
}

function stating(lines: readonly Line[], key: string): readonly Line[] {
  return lines.filter(({ answers }) => typeof answers[key] === 'number')
}

/** The average of a column, each line with the weight of another column; null of nothing. */
function mean(lines: readonly Line[], key: string, weight?: string): Figure {
  const weightOf = (line: Line) => (weight === undefined ? 1 : Math.max(0, numberIn(line, weight)))
  const whole = lines.reduce((so, line) => so + weightOf(line), 0)
  const added = lines.reduce((so, line) => so + Math.max(0, numberIn(line, key)) * weightOf(line), 0)
  return figure(whole > 0 ? added / whole : null, lines)
}

/** Services that say which platform gave them. */
function records(rows: LedgerRows, span: Span): readonly Line[] {
  return dated(linesOf(rows, 'L03'), 'servedOn', span).filter(
    (line) => nameIn(line, 'platform') !== undefined,
  )
}

/** A platform declares its services by year, and its services are recorded one by one: the greater of both holds. */
function serviceTimes(rows: LedgerRows, span: Span): Figure {
  const recorded = records(rows, span)
  const declared = linesOf(rows, 'L05').filter((line) => ofYears(line, 'served', 'times', span) > 0)
  const names = new Set([...recorded, ...declared].map((line) => nameIn(line, 'platform')))
  const of = (name: string | undefined) => (line: Line) => nameIn(line, 'platform') === name
  const times = [...names].map((name) =>
    Math.max(
      recorded.filter(of(name)).length,
      declared.filter(of(name)).reduce((so, line) => so + ofYears(line, 'served', 'times', span), 0),
    ),
  )
  return figure(
    times.reduce((so, one) => so + one, 0),
    [...declared, ...recorded],
  )
}

/** Firms served by two platforms are one firm: what platforms declare is never added up. */
function firmsServed(rows: LedgerRows, span: Span): Figure {
  const recorded = records(rows, span)
  const declared = linesOf(rows, 'L05').filter((line) => ofYears(line, 'served', 'firms', span) > 0)
  const named = distinct(recorded, firmBy(recorded)).value ?? 0
  const most = Math.max(0, ...declared.map((line) => ofYears(line, 'served', 'firms', span)))
  return figure(Math.max(named, most), [...declared, ...recorded])
}

function newPlatforms(rows: LedgerRows, span: Span): Figure {
  const granted = [
    ...saying(linesOf(rows, 'L05'), 'level', '国家', '市'),
    ...saying(saying(linesOf(rows, 'L08'), 'kind', '培养基地'), 'baseLevel', '国家', '市'),
  ]
  return total(
    granted.filter(({ answers }) => isWithin(answers.levelOn, span)),
    () => POINTS_OF_A_PLATFORM,
  )
}

/** What a line gives by year, over the years of the span. */
function ofYears(line: Line, table: string, column: string, span: Span): number {
  const years = yearsOf(span)
  return rowsOf(line.answers[table]).reduce((so, row) => {
    const year = typeof row.year === 'number' && years.has(row.year)
    return year ? so + numberIn({ ...line, answers: row }, column) : so
  }, 0)
}
