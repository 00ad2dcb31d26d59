import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { Heading } from '#web/components/heading.tsx'
import { MatterTag } from '#web/components/matter-list.tsx'
import { Notice } from '#web/components/notice.tsx'
import type { GroupView, SheetView } from '#web/components/score-parts.tsx'
import { ScoreGroups, ScoreSheets } from '#web/components/score-parts.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { SurveyView } from '#web/components/survey-totals.tsx'
import { SurveyTotals } from '#web/components/survey-totals.tsx'
import type { ExtraView, YearTotals } from '#web/components/year-extras.tsx'
import { YearExtras } from '#web/components/year-extras.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { path } from '#web/routes.ts'

export interface EvaluationProps extends YearTotals {
  readonly park: { readonly caseId: string; readonly name: string; readonly titleNo: string }
  readonly year: number
  readonly status: string
  /** What the reader has to know before the numbers. */
  readonly state: 'missing' | 'provisional' | undefined
  /** Whether the judged part is there. */
  readonly judged: boolean
  readonly rubric: { readonly name: string; readonly version: number; readonly bonusCap: number }
  readonly quant: number
  readonly judgedScore: number
  readonly bonusLines: readonly ExtraView[]
  readonly deductionLines: readonly ExtraView[]
  readonly vetoes: readonly string[]
  readonly placing:
    | {
        readonly place: number
        readonly rated: number
        readonly quota: number
        readonly band: string
        readonly why: string
      }
    | undefined
  readonly decided: { readonly band: string; readonly override?: string } | undefined
  /** None for readers who may not know who judged. */
  readonly sheets: readonly SheetView[]
  readonly groups: readonly GroupView[]
  readonly survey?: SurveyView | undefined
}

/** Why a park's year has the score it has: every number opens to its rule and the rows it was counted from. */
export function EvaluationPage(props: EvaluationProps): VNode {
  const { annual: text, score } = useText()
  const { park, year, state, judged, placing } = props
  return (
    <Page title={text.title(year)} wide>
      <Heading title={text.title(year)} over={`${park.titleNo} · ${park.name}`} />
      <Brief where={<MatterTag kind="evaluation" status={props.status} />} next={text.next} />
      {state ? <Notice tone="attention" title={text[state]} /> : null}
      {!judged && !state ? <Notice tone="active" title={text.unjudged} /> : null}
      <Summary {...props} />
      <h2>{text.vetoes}</h2>
      {props.vetoes.length === 0 ? (
        <p>{text.noVetoes}</p>
      ) : (
        <ul>
          {props.vetoes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <h2>{text.extras}</h2>
      <p class="hint">{text.bonusCap(props.rubric.bonusCap)}</p>
      <YearExtras lines={[...props.bonusLines, ...props.deductionLines]} totals={props} />
      {props.sheets.length > 0 ? (
        <>
          <h2>{text.sheets}</h2>
          <ScoreSheets sheets={props.sheets} />
        </>
      ) : null}
      <ScoreGroups groups={props.groups} />
      {props.survey ? <SurveyTotals {...props.survey} /> : null}
      <p class="after links">
        <a href={path('staffPark', { id: park.caseId })}>{text.back}</a>
        {placing ? <a href={path('yearRanking', { year })}>{text.toRanking}</a> : null}
      </p>
      <p class="hint">{score.version(props.rubric.name, props.rubric.version)}</p>
    </Page>
  )
}

function Summary(props: EvaluationProps): VNode {
  const { annual: text, score } = useText()
  const { placing, decided } = props
  return (
    <SummaryList
      rows={[
        { label: score.quant, value: text.sum(props.quant) },
        { label: score.judged, value: props.judged ? text.sum(props.judgedScore) : '—' },
        { label: text.base, value: text.sum(props.base) },
        { label: text.bonus, value: text.signed(props.bonusCounted) },
        { label: text.deductions, value: text.signed(props.deducted) },
        { label: text.final, value: <strong>{text.sum(props.final)}</strong> },
        ...(placing
          ? [
              { label: text.place, value: text.placeOf(placing.place, placing.rated) },
              { label: text.quota, value: text.places(placing.quota) },
              {
                label: text.proposed,
                value: (
                  <>
                    <strong>{placing.band}</strong> <span class="hint">{placing.why}</span>
                  </>
                ),
              },
            ]
          : []),
        ...(decided
          ? [
              {
                label: text.decided,
                value: (
                  <>
                    <strong>{decided.band}</strong>{' '}
                    {decided.override ? <span class="hint">{decided.override}</span> : null}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
