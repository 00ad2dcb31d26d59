import type { VNode } from 'preact'
import { Brief } from '#web/components/brief.tsx'
import { DataTable } from '#web/components/data-table.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Notice } from '#web/components/notice.tsx'
import type { GroupView, SheetView } from '#web/components/score-parts.tsx'
import { ScoreGroups, ScoreSheets } from '#web/components/score-parts.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import { useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatNumber } from '#web/messages/numbers.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface ScoreProps {
  application: {
    id: string
    no?: string | undefined
    parkName: string
    status: CaseStatus
    batchId: string
  }
  rubric: { name: string; version: number; passLine: number }
  quant: number
  /** Undefined before all sheets are signed. */
  judged?: number | undefined
  total: number
  counting: 'waiting' | 'void' | 'plain' | 'trimmed'
  sheets: readonly SheetView[]
  obstacles: readonly string[]
  groups: readonly GroupView[]
  corrections: readonly {
    item: string
    systemValue: number
    correctedValue: number
    reason: string
    evidence: string
  }[]
}

/** Why a park's score is what it is: every number opens to its fields and its rule. */
export function Score(props: ScoreProps): VNode {
  const { score: text } = useText()
  const { application, rubric, judged, groups } = props
  return (
    <Page title={text.title} wide>
      <Heading title={text.title} over={text.over(application.no ?? '', application.parkName)} />
      <Brief where={<StatusTag status={application.status} reader="staff" />} next={text.next} />
      <SummaryList
        rows={[
          { label: text.quant, value: text.points(props.quant) },
          { label: text.judged, value: judged === undefined ? '—' : text.points(judged) },
          { label: text.total, value: <strong>{text.points(props.total)}</strong> },
          { label: text.passLine, value: text.points(rubric.passLine) },
          { label: text.rubric, value: text.version(rubric.name, rubric.version) },
        ]}
      />
      <Obstacles obstacles={props.obstacles} judged={judged !== undefined} />
      <h2>{text.sheets}</h2>
      <p>{text.counting[props.counting]}</p>
      <ScoreSheets sheets={props.sheets} />
      <ScoreGroups groups={groups} />
      <Corrections corrections={props.corrections} />
      <p class="after links">
        <a href={path('staffCase', { id: application.id })}>{text.back}</a>
        <a href={path('standings', { batch: application.batchId })}>{text.ranking}</a>
      </p>
    </Page>
  )
}

function Obstacles({ obstacles, judged }: { obstacles: readonly string[]; judged: boolean }): VNode {
  const { score: text } = useText()
  if (obstacles.length === 0) return <Notice tone="done" title={text.noObstacles} />
  return (
    <Notice tone={judged ? 'attention' : 'active'} title={judged ? text.obstacles : text.notYet}>
      <ul>
        {obstacles.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Corrections({ corrections }: Pick<ScoreProps, 'corrections'>): VNode | null {
  const { score: text } = useText()
  if (corrections.length === 0) return null
  return (
    <>
      <h2>{text.corrections}</h2>
      <p class="hint">{text.correctionsHint}</p>
      <DataTable
        caption={text.corrections}
        quiet
        rows={corrections}
        columns={[
          { name: text.correctionItem, cell: ({ item }) => item },
          { name: text.systemValue, number: true, cell: ({ systemValue }) => formatNumber(systemValue) },
          { name: text.correctedValue, number: true, cell: (one) => formatNumber(one.correctedValue) },
          { name: text.reason, cell: ({ reason }) => reason },
          { name: text.evidence, cell: ({ evidence }) => evidence },
        ]}
      />
    </>
  )
}
