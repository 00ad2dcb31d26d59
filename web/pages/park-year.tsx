import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { ButtonLink } from '#web/components/button.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import type { Due } from '#web/components/due.tsx'
import { Heading } from '#web/components/heading.tsx'
import { MatterTag } from '#web/components/matter-list.tsx'
import type { GroupView } from '#web/components/score-parts.tsx'
import { ScoreGroups } from '#web/components/score-parts.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { SurveyView } from '#web/components/survey-totals.tsx'
import { SurveyTotals } from '#web/components/survey-totals.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'

export interface FindingView {
  readonly name: string
  readonly declared: string | undefined
  readonly verified: string | undefined
  readonly verdict: string
  readonly reason: string
}

export interface ParkYearProps {
  readonly year: number
  readonly parkName: string
  readonly status: string
  readonly next: string
  /** What the reader is asked to do, and by when. */
  readonly asked?: { readonly name: string; readonly href: string; readonly due: Due } | undefined
  readonly result?: {
    readonly band: string
    readonly measure?: string | undefined
  }
  readonly score?: {
    readonly base: number
    readonly bonus: number
    readonly deducted: number
    readonly final: number
    readonly vetoes: readonly string[]
    readonly groups: readonly GroupView[]
  }
  readonly findings: readonly FindingView[]
  readonly survey?: SurveyView | undefined
  readonly letter?: string | undefined
  readonly appeal?: string | undefined
  readonly back: string
}

/** The evaluation of a park's year: where it stands, the result, and why every point is what it is. */
export function ParkYear(props: ParkYearProps): VNode {
  const { evaluation: text } = useText()
  const { year, parkName, status, next, asked, score } = props
  return (
    <Page title={text.title(year)} wide>
      <Heading title={text.title(year)} over={parkName} />
      <Brief
        where={<MatterTag kind="evaluation" status={status} />}
        asked={asked ? <a href={asked.href}>{asked.name}</a> : undefined}
        due={asked?.due}
        next={next}
      />
      <Result {...props} />
      {props.findings.length > 0 ? <Findings findings={props.findings} /> : null}
      {score ? (
        <>
          <h2>{text.groups}</h2>
          <p class="hint">{text.groupsHint}</p>
          <ScoreGroups groups={score.groups} />
        </>
      ) : null}
      {props.survey ? <SurveyTotals {...props.survey} /> : null}
      <p class="after links">
        <a href={props.back}>{text.back}</a>
      </p>
    </Page>
  )
}

function Result({ result, score, letter, appeal }: ParkYearProps): VNode | null {
  const { evaluation: text } = useText()
  if (!result && !score) return null
  return (
    <>
      <h2>{text.result}</h2>
      <SummaryList
        rows={[
          ...(result ? [{ label: text.band, value: <strong>{result.band}</strong> }] : []),
          ...(score
            ? [
                { label: text.score, value: <strong>{text.points(score.final)}</strong> },
                { label: text.base, value: text.points(score.base) },
                { label: text.bonus, value: text.points(score.bonus) },
                { label: text.deducted, value: text.points(score.deducted) },
              ]
            : []),
          ...(score && score.vetoes.length > 0
            ? [{ label: text.vetoes, value: score.vetoes.join('；') }]
            : []),
          ...(result?.measure ? [{ label: text.measure, value: result.measure }] : []),
        ]}
      />
      {letter || appeal ? (
        <p class="links">
          {letter ? <a href={letter}>{text.letter}</a> : null}
          {appeal ? <ButtonLink href={appeal}>{text.appeal}</ButtonLink> : null}
        </p>
      ) : null}
    </>
  )
}

function Findings({ findings }: Pick<ParkYearProps, 'findings'>): VNode {
  const { evaluation: text } = useText()
  return (
    <>
      <h2>{text.findings}</h2>
      <DataTable
        caption={text.findings}
        quiet
        rows={findings}
        columns={[
          { name: text.metric, cell: ({ name }) => name },
          { name: text.declared, number: true, cell: ({ declared }) => declared ?? '—' },
          { name: text.verified, number: true, cell: ({ verified }) => verified ?? text.notRecognised },
          { name: text.verdict, cell: ({ verdict }) => verdict },
          { name: text.reason, cell: ({ reason }) => reason },
        ]}
      />
    </>
  )
}
