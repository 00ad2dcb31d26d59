import { count, figure, share, total } from '#domain/ledgers/figure.ts'
import type { Figure, LedgerRows, Line, Span } from '#domain/ledgers/rows.ts'
import { dated, isWithin, linesOf, numberIn, saying, validOn } from '#domain/ledgers/rows.ts'
import { addDays, daysBetween, isDay } from '#schemas/fields/day.ts'
import type { ProgrammeMetric } from '#schemas/ledgers/metrics.ts'
import { rowsOf } from '#schemas/operations/settle.ts'

/** Days after which a late milestone raises an alert. */
const LATE_DAYS = 60

type Part<M extends ProgrammeMetric> = { readonly [m in M]: Figure }

export function programmeFigures(rows: LedgerRows, span: Span): Part<ProgrammeMetric> {
  const policies = linesOf(rows, 'L12')
  const reports = dated(linesOf(rows, 'L13'), 'publishedOn', span)
  const projects = linesOf(rows, 'L20')
  return {
    policies: count(validOn(policies, 'validFrom', 'validUntil', span.to)),
    policyPaid: total(policies, (line) => paidIn(line, span)),
    publicity: count(reports),
    publicityCity: count(saying(reports, 'level', '国家级', '市级')),
    ...accidents(dated(linesOf(rows, 'L15'), 'happenedOn', span)),
    ...demands(linesOf(rows, 'L16'), span),
    ...milestones(linesOf(rows, 'L17'), span),
    guidanceVisits: count(dated(linesOf(rows, 'L18'), 'visitedOn', span)),
    nationalRecommended: count(dated(projects, 'recommendedOn', span)),
    nationalApproved: count(dated(saying(projects, 'outcome', '获批'), 'decidedOn', span)),
  }
}

function paidIn(line: Line, span: Span): number {
  return rowsOf(line.answers.payments)
    .filter(({ paidOn }) => isWithin(paidOn, span))
    .reduce((so, answers) => so + numberIn({ ...line, answers }, 'amount'), 0)
}

function accidents(
  book: readonly Line[],
): Part<
  | 'accidentsOrdinary'
  | 'accidentsSerious'
  | 'accidentsMajor'
  | 'accidentsGravest'
  | 'cyberMajor'
  | 'operatorPenalties'
  | 'incidents'
> {
  const happened = saying(book, 'nature', '事故（事件）')
  const physical = saying(happened, 'type', '安全', '质量', '环境', '消防')
  return {
    accidentsOrdinary: count(saying(physical, 'level', '一般')),
    accidentsSerious: count(saying(physical, 'level', '较大')),
    accidentsMajor: count(saying(physical, 'level', '重大')),
    accidentsGravest: count(saying(physical, 'level', '特别重大')),
    cyberMajor: count(saying(saying(happened, 'type', '网络', '数据'), 'level', '重大', '特别重大')),
    operatorPenalties: count(saying(saying(book, 'nature', '行政处罚'), 'party', '运营机构')),
    incidents: count(book),
  }
}

function demands(
  book: readonly Line[],
  span: Span,
): Part<'demandsRaised' | 'demandsClosed' | 'demandsClosedRatio' | 'demandsDays'> {
  const raised = dated(book, 'raisedOn', span)
  const closed = dated(book, 'closedOn', span)
  const days = closed.map(({ answers }) => daysBetween(String(answers.raisedOn), String(answers.closedOn)))
  return {
    demandsRaised: count(raised),
    demandsClosed: count(closed),
    demandsClosedRatio: share(dated(raised, 'closedOn', span).length, raised.length, raised),
    demandsDays: figure(days.length > 0 ? days.reduce((so, one) => so + one, 0) / days.length : null, closed),
  }
}

function milestones(
  book: readonly Line[],
  span: Span,
): Part<'milestonesDue' | 'milestoneRatio' | 'milestonesLate60'> {
  const due = dated(book, 'dueOn', span)
  const late = book.filter(
    (line) =>
      isDay(line.answers.dueOn) &&
      line.answers.dueOn < addDays(span.to, -LATE_DAYS) &&
      !doneBy(line, span.to),
  )
  const done = due.filter((line) => doneBy(line, span.to))
  return {
    milestonesDue: count(due),
    milestoneRatio: share(done.length, due.length, due),
    milestonesLate60: count(late),
  }
}

function doneBy({ answers }: Line, day: string): boolean {
  return isDay(answers.doneOn) && answers.doneOn <= day
}
