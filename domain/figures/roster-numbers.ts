import type { Home, Look } from '#domain/figures/home.ts'
import type { Numbers } from '#domain/projection.ts'
import { registerOf } from '#domain/roster/register.ts'
import { unitsOf } from '#domain/roster/units.ts'
import { rosterFigures, rosterFlows } from '#domain/roster-figures.ts'
import { addDays, isDay } from '#schemas/fields/day.ts'
import { HUNDREDTHS } from '#schemas/figures/build.ts'
import { limitFrom } from '#schemas/forms/roster-row/startup.ts'
import { rowsOf } from '#schemas/operations/settle.ts'
import { CLUSTERS } from '#schemas/reference/clusters.ts'
import { str } from '#schemas/rule.ts'

const clusters = new Set(CLUSTERS.map(({ code }) => code))
const chainCore = '链核（龙头）'

type Figures = Readonly<Record<string, { readonly value: number | null }>>

/** D02–D04, D06, D13, D16 and D17 from the roster; chain cores of D09. */
export function rosterNumbers({ roster, title, mine }: Home, { on, span, counted }: Look): Numbers {
  const stock = rosterFigures(roster, on)
  const flows = rosterFlows(roster, span)
  const { graduatesTotal, startupFirms, startupTeams, enterprises } = stock
  return {
    ...(counted && {
      startups: stock.startups.value,
      incubatees: startupFirms.value,
      teams: startupTeams.value,
      ...byCluster(stock.clusters, stock.startups.value),
    }),
    cumulative: countedUnits({ roster, title }, on).filter((unit) => mine.has(unit)).length,
    ...named('held', stock.certificates),
    ...named('newHeld', flows.newCertificates),
    enterprises: enterprises.value,
    digitalFirms: stock.digitalFirms.value,
    areaUsed: Math.round(stock.occupiedArea.value * HUNDREDTHS),
    graduates: flows.graduates.value,
    graduatesTotal: graduatesTotal.value,
    incubatedTotal: graduatesTotal.value + startupFirms.value,
    chainCore: registerOf(roster)
      .firms(on)
      .filter(({ answers }) => str(answers, 'chainRole') === chainCore).length,
  }
}

/** Units that counted as a start-up on any day since the designation, each by what it is called city-wide. */
export function countedUnits({ roster, title }: Pick<Home, 'roster' | 'title'>, on: string): string[] {
  const { cumulativeStartups } = rosterFlows(roster, { from: title.validFrom, to: on })
  const units = unitsOf(roster)
  const named = cumulativeStartups.from.map((id) => units.get(id) ?? id)
  return [
    ...new Set(named.map((unit) => (unit.startsWith('firm|') ? unit : `${title.caseId}|${unit}`))),
  ].sort()
}

/** The next day on which a roster counts differently though nobody writes into it. */
export function nextTurn(roster: Home['roster'], today: string): string | undefined {
  const days = roster.flatMap(({ answers }) => [
    limitFrom(answers),
    ...rowsOf(answers.certificates).map((one) => str(one, 'validUntil')),
  ])
  return days
    .filter((day) => isDay(day))
    .map((day) => addDays(day, 1))
    .filter((day) => day > today)
    .sort()[0]
}

function byCluster(found: Figures, all: number): Numbers {
  const known = Object.entries(found).filter(([code]) => clusters.has(code))
  const inKnown = known.reduce((sum, [, { value }]) => sum + (value ?? 0), 0)
  return {
    ...Object.fromEntries(known.map(([code, { value }]) => [`cluster.${code}`, value ?? 0])),
    'cluster.other': all - inKnown,
  }
}

function named(prefix: string, figures: Figures): Numbers {
  return Object.fromEntries(
    Object.entries(figures).map(([name, { value }]) => [`${prefix}.${name}`, value ?? 0]),
  )
}
