import type { VNode } from 'preact'
import type { Band } from '#domain/bands.ts'
import { BAND_WORDS } from '#domain/bands.ts'
import type { SimulatedYear } from '#domain/simulate-year.ts'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { inLanguage } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'

export interface YearSimulationProps {
  code: string
  version: number
  years: readonly number[]
  year: number
  rows: readonly (SimulatedYear & { name: string })[]
}

const ORDER: readonly Band[] = ['fail', 'pass', 'good', 'excellent']
const rank = (band: Band): number => ORDER.indexOf(band)

/** What a version of the annual rubric would have made of a year. It only reads. */
export function YearSimulation({ code, version, years, year, rows }: YearSimulationProps): VNode {
  const { simulation: text, annual } = useText()
  const here = path('simulateRubric', { code, version })
  const count = (holds: (row: SimulatedYear) => boolean) => rows.filter(holds).length
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={text.over(version)} />
      <Brief where={annual.simulation.where(rows.length)} next={text.next} />
      <h2>{annual.simulation.choose}</h2>
      <ul>
        {years.map((one) => (
          <li key={one}>
            <a href={`${here}?year=${one}`} aria-current={one === year ? 'true' : undefined}>
              {annual.yearName(one)}
            </a>
          </li>
        ))}
      </ul>
      <Inset>{annual.simulation.hint}</Inset>
      {rows.length > 0 ? (
        <p>
          {annual.simulation.summary(
            count(({ before, after }) => after.final > before.final),
            count(({ before, after }) => after.final < before.final),
            count(({ before, after }) => rank(after.band) > rank(before.band)),
            count(({ before, after }) => rank(after.band) < rank(before.band)),
          )}
        </p>
      ) : null}
      <Outcomes rows={rows} year={year} />
      <p class="after links">
        <a href={path('rubric', { code, version })}>{text.back}</a>
        <a href={path('yearRanking', { year })}>{annual.simulation.ranking}</a>
      </p>
    </Page>
  )
}

function Outcomes({ rows, year }: Pick<YearSimulationProps, 'rows' | 'year'>): VNode {
  const lang = useLang()
  const { simulation: text, annual } = useText()
  const name = (band: Band) => inLanguage(lang, BAND_WORDS[band])
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      empty={annual.simulation.empty}
      columns={[
        {
          name: text.park,
          cell: (row) => <a href={path('staffEvaluation', { id: row.caseId, year })}>{row.name}</a>,
        },
        { name: text.before, number: true, cell: ({ before }) => before.final.toFixed(2) },
        { name: text.after, number: true, cell: ({ after }) => after.final.toFixed(2) },
        {
          name: text.change,
          number: true,
          cell: ({ before, after }) => annual.signed(after.final - before.final),
        },
        { name: text.placeBefore, number: true, cell: ({ before }) => before.place },
        { name: text.placeAfter, number: true, cell: ({ after }) => after.place },
        { name: annual.simulation.bandBefore, cell: ({ before }) => name(before.band) },
        {
          name: annual.simulation.bandAfter,
          cell: ({ before, after }) =>
            after.band === before.band ? name(after.band) : <strong>{name(after.band)}</strong>,
        },
      ]}
    />
  )
}
