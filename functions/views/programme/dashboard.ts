import { seenOn } from '#domain/figures/periods.ts'
import type { Sums } from '#domain/figures/ports.ts'
import type { Numbers } from '#domain/projection.ts'
import { spanOf } from '#domain/quarter.ts'
import { FIGURES } from '#schemas/figures/catalogue.ts'
import type { Figure } from '#schemas/figures/figure.ts'
import type { Chart } from '#web/charts/chart.ts'
import type { FigureRow } from '#web/components/figure-list.tsx'
import type { Choice } from '#web/components/filter.tsx'
import type { TargetRow } from '#web/components/target-table.tsx'
import { formatDate, formatPeriod } from '#web/messages/dates.ts'
import type { Lang } from '#web/messages/language.ts'
import { t } from '#web/messages/text.ts'
import type { Charted, ChartName } from './charts.ts'
import { chartOf, isEmpty } from './charts.ts'
import type { Reach } from './scope.ts'
import { byQuarter, quarterIn, soFar } from './scope.ts'
import { atYearEnd, targetsOn } from './targets.ts'
import { linesOf, say } from './words.ts'

/** What a page of the programme is made of. */
export interface Known extends Charted {
  readonly numbers: Numbers
}

/** Reads the sums a page needs: by quarter, and for the city by district as well. The number of reads does not depend on the number of parks. */
export async function loadKnown(
  sums: Sums,
  { reach, query, today, lang }: { reach: Reach; query: URLSearchParams; today: string; lang: Lang },
): Promise<Known> {
  const quarters = await byQuarter(sums, reach, today)
  const quarter = quarterIn(query, quarters, today)
  const all = await sums.districts(quarter)
  const own = reach.districts
  const districts = own ? new Map([...all].filter(([id]) => own.includes(id))) : all
  return { quarters, quarter, districts, today, lang, numbers: soFar(quarters, quarter) }
}

export function quarterChoices({ quarters, lang }: Known): Choice[] {
  return [...quarters.keys()]
    .sort()
    .reverse()
    .map((value) => ({ value, label: formatPeriod(lang, value) }))
}

/** From when to when flows are added up. */
export function noteOf({ quarter, today, lang }: Known): string {
  const to = seenOn(quarter, today)
  const from = `${spanOf(quarter).from.slice(0, 4)}-01-01`
  return t(lang).programme.note(formatDate(lang, from), formatDate(lang, to))
}

export function targetRows({ quarters, today, lang }: Known): { rows: TargetRow[]; source: string } {
  const { targets, source } = targetsOn(quarters, today)
  return {
    source,
    rows: targets.map((one) => ({
      ...one,
      atYearEnd: atYearEnd(quarters, one.target, today),
      rule: say(one.target.rule, lang),
    })),
  }
}

/** A quarter by itself. */
export function quarterNoteOf({ quarter, today, lang }: Known): string {
  const { from } = spanOf(quarter)
  return t(lang).programme.quarterNote(formatDate(lang, from), formatDate(lang, seenOn(quarter, today)))
}

/** Charts that have something to show. */
export function chartsOf(
  known: Known,
  names: readonly ChartName[],
  srcOf: (name: ChartName) => string,
): { chart: Chart; src: string }[] {
  return names
    .map((name) => ({ chart: chartOf(name, known), src: srcOf(name) }))
    .filter(({ chart }) => !isEmpty(chart))
}

/** Of many parts only those that are there are listed. */
const fewLines = 6

export function figureRows(
  { numbers, lang }: Known,
  { shows, hrefOf }: { shows?: readonly string[]; hrefOf?: (figure: Figure) => string },
): FigureRow[] {
  return FIGURES.filter(({ code }) => shows === undefined || shows.includes(code)).map((figure) => {
    const lines = linesOf(figure, numbers, lang)
    return {
      code: figure.code,
      name: say(figure, lang),
      formula: say(figure.formula, lang),
      lines: lines.length > fewLines ? lines.filter(({ value }) => value !== 0) : lines,
      href: hrefOf?.(figure),
      instead: figure.measures.length === 0 ? t(lang).programme.perBatch : undefined,
    }
  })
}
