import { count, exists, figure, share, total } from '#domain/ledgers/figure.ts'
import type { Figure, LedgerRows, Line, Span } from '#domain/ledgers/rows.ts'
import { dated, isWithin, linesOf, saying, validOn } from '#domain/ledgers/rows.ts'
import { isDay } from '#schemas/fields/day.ts'
import type { Answer } from '#schemas/fields/field.ts'
import type { IndustryMetric } from '#schemas/ledgers/metrics.ts'
import { INVESTMENT_TYPES } from '#schemas/reference/investment-types.ts'

export function industryFigures(rows: LedgerRows, span: Span): { readonly [m in IndustryMetric]: Figure } {
  const book = linesOf(rows, 'L01')
  const projects = saying(book, 'kind', '招商项目')
  const landed = dated(projects, 'landedOn', span).filter((line) => !endedBy(line, span.to))
  return {
    hasInvestTaskForce: exists(taskForces(book, span.to)),
    investTalks: count(projects.filter((line) => isInTalks(line, span.to))),
    investSigned: count(dated(projects, 'signedOn', span)),
    investLanded: count(landed),
    chainCores: count(saying(landed, 'type', '链核')),
    investPoints: total(landed, pointsOf),
    investEvents: count(dated(saying(linesOf(rows, 'L02'), 'type', '招商活动'), 'heldOn', span)),
    taskForceActiveQuarters: activeQuarters(rows, projects, span),
    chainGapsClosedRatio: gapsClosed(linesOf(rows, 'L14'), span),
  }
}

function isInTalks(line: Line, day: string): boolean {
  const { talksOn, signedOn } = line.answers
  return isDay(talksOn) && talksOn <= day && !(isDay(signedOn) && signedOn <= day) && !endedBy(line, day)
}

function endedBy({ answers }: Line, day: string): boolean {
  return isDay(answers.terminatedOn) && answers.terminatedOn <= day
}

function taskForces(book: readonly Line[], day: string): readonly Line[] {
  const forces = validOn(saying(book, 'kind', '招商工作专班'), 'foundedOn', 'dissolvedOn', day)
  return forces.filter(
    ({ answers: { members } }) =>
      Array.isArray(members) && members.some((one) => one === '产业运营商' || one === '产业基金'),
  )
}

function pointsOf({ answers }: Line): number {
  return INVESTMENT_TYPES.find(({ value }) => value === answers.type)?.points ?? 0
}

function activeQuarters(rows: LedgerRows, projects: readonly Line[], span: Span): Figure {
  const own = (lines: readonly Line[]) => lines.filter(({ answers }) => answers.byTaskForce === true)
  const held = own(saying(linesOf(rows, 'L02'), 'type', '招商活动'))
  const days = [
    ...held.map((line) => ({ line, day: line.answers.heldOn })),
    ...own(projects).flatMap((line) =>
      [line.answers.signedOn, line.answers.landedOn].map((day) => ({ line, day })),
    ),
  ].filter(({ day }) => isWithin(day, span))
  const quarters = new Set(days.map(({ day }) => quarterOf(day)))
  return figure(quarters.size, [...new Set(days.map(({ line }) => line))])
}

function quarterOf(day: Answer | undefined): string {
  const text = String(day)
  return `${text.slice(0, 4)}Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`
}

/** Of the gaps open when the span began or added in it, those closed by its end. */
function gapsClosed(gaps: readonly Line[], span: Span): Figure {
  const asked = gaps.filter(
    ({ answers: { addedOn, closedOn } }) =>
      isDay(addedOn) && addedOn <= span.to && !(isDay(closedOn) && closedOn < span.from),
  )
  return share(dated(asked, 'closedOn', span).length, asked.length, asked)
}
