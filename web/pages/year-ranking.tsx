import type { VNode } from 'preact'
import { planOfYear } from '#schemas/reference/plan.ts'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Inset } from '#web/components/inset.tsx'
import { MatterTag } from '#web/components/matter-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import type { YearTotals } from '#web/components/year-extras.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'
import type { Tone } from '#web/status.ts'

interface Listed {
  readonly caseId: string
  readonly name: string
  readonly district: string
  readonly status: string
}

interface Row extends Listed, YearTotals {
  readonly place: number
  readonly tiedWith: readonly string[]
  readonly quant: number
  readonly judged: number
  readonly band: 'excellent' | 'good' | 'pass' | 'fail'
  readonly bandName: string
  readonly why: string
  readonly vetoes: readonly string[]
  readonly decided?: string | undefined
  readonly override?: string | undefined
}

export interface YearRankingProps {
  readonly year: number
  readonly quota: number
  readonly rated: number
  readonly share: string
  readonly rubric: { readonly name: string; readonly code: string; readonly version: number }
  readonly rows: readonly Row[]
  readonly waiting: readonly Listed[]
  readonly exempt: readonly Listed[]
}

export interface YearParksProps {
  readonly year: number
  readonly rows: readonly (Omit<Listed, 'district'> & { readonly band?: string | undefined })[]
}

const tones: { readonly [band in Row['band']]: Tone } = {
  excellent: 'done',
  good: 'active',
  pass: 'neutral',
  fail: 'attention',
}

/** All parks of a year by place, with the bands the rules propose and what the meeting decided. */
export function YearRanking(props: YearRankingProps): VNode {
  const { annual: text, score } = useText()
  const { year, rows, waiting, exempt, rubric } = props
  return (
    <Page title={text.ranking(year)} wide>
      <Heading title={text.ranking(year)} over={score.version(rubric.name, rubric.version)} />
      <Brief where={text.counts(rows.length, waiting.length, exempt.length)} next={text.rankingNext} />
      <Inset>
        {text.quotaLine(props.quota, props.rated, props.share)} {text.tieHint}
      </Inset>
      {waiting.length > 0 ? <p class="hint">{text.waitingHint}</p> : null}
      <Ranking {...props} />
      <p class="links">
        {rows.length > 0 ? (
          <ButtonLink href={path('yearRankingCsv', { year })} weight="secondary">
            {text.csv}
          </ButtonLink>
        ) : null}
        <a href={path('rubrics')}>{text.simulate}</a>
      </p>
      {waiting.length > 0 ? <Others caption={text.waiting} rows={waiting} year={year} /> : null}
      {exempt.length > 0 ? <Others caption={text.exempted} rows={exempt} year={year} /> : null}
      <Years year={year} />
    </Page>
  )
}

function Ranking({ rows, year }: YearRankingProps): VNode {
  const { annual: text, common } = useText()
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      empty={text.empty}
      columns={[
        {
          name: text.park,
          cell: ({ caseId, name }) => <a href={path('staffEvaluation', { id: caseId, year })}>{name}</a>,
        },
        { name: text.place, number: true, cell: ({ place }) => place },
        { name: text.district, cell: ({ district }) => district },
        { name: text.base, number: true, cell: ({ base }) => base.toFixed(2) },
        { name: text.bonus, number: true, cell: ({ bonusCounted }) => text.signed(bonusCounted) },
        { name: text.deductions, number: true, cell: ({ deducted }) => text.signed(deducted) },
        { name: text.final, number: true, cell: ({ final }) => <strong>{final.toFixed(2)}</strong> },
        {
          name: text.proposed,
          cell: ({ band, bandName }) => (
            <>
              <Tag tone={tones[band]}>{bandName}</Tag>
              {band === 'excellent' ? <p class="hint">{text.inQuota}</p> : null}
            </>
          ),
        },
        {
          name: text.reason,
          cell: ({ why, tiedWith, vetoes }) => (
            <>
              {why}
              {vetoes.length > 0 ? <p class="hint">{vetoes.join(common.semicolon)}</p> : null}
              {tiedWith.length > 0 ? <p class="hint">{text.tied(tiedWith.join(common.comma))}</p> : null}
            </>
          ),
        },
        {
          name: text.decided,
          cell: ({ decided, override }) => (
            <>
              {decided ?? '—'}
              {override ? <p class="hint">{override}</p> : null}
            </>
          ),
        },
      ]}
    />
  )
}

function Others({ caption, rows, year }: { caption: string; rows: readonly Listed[]; year: number }): VNode {
  const { annual: text } = useText()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      columns={[
        {
          name: text.park,
          cell: ({ caseId, name }) => <a href={path('staffEvaluation', { id: caseId, year })}>{name}</a>,
        },
        { name: text.district, cell: ({ district }) => district },
        { name: text.status, cell: ({ status }) => <MatterTag kind="evaluation" status={status} /> },
      ]}
    />
  )
}

/** Where the parks of a district stand in a year. */
export function YearParks({ year, rows }: YearParksProps): VNode {
  const { annual: text } = useText()
  return (
    <Page title={text.parks(year)} wide>
      <Heading title={text.parks(year)} />
      <Brief where={text.listed(rows.length)} next={text.parksNext} />
      <DataTable
        caption={text.parks(year)}
        quiet
        rows={rows}
        empty={text.none}
        columns={[
          {
            name: text.park,
            cell: ({ caseId, name, band }) =>
              band ? <a href={path('staffEvaluation', { id: caseId, year })}>{name}</a> : name,
          },
          { name: text.status, cell: ({ status }) => <MatterTag kind="evaluation" status={status} /> },
          { name: text.band, cell: ({ band }) => band ?? '—' },
        ]}
      />
      <Years year={year} />
    </Page>
  )
}

/** The years beside this one, as far as a plan reaches. */
function Years({ year }: { year: number }): VNode {
  const { annual: text } = useText()
  const beside = [year - 1, year + 1].filter((one) => planOfYear(one) !== undefined)
  return (
    <p class="after links">
      {beside.map((one) => (
        <a key={one} href={path('yearRanking', { year: one })}>
          {text.yearName(one)}
        </a>
      ))}
    </p>
  )
}
