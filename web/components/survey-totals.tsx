import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { formatTime } from '#web/messages/dates.ts'
import { formatNumber } from '#web/messages/numbers.ts'

export interface SurveyView {
  readonly closesAt: string
  readonly open: boolean
  /** From so many answers on there are totals. */
  readonly least: number
  readonly totals?: {
    readonly answers: number
    readonly units: number
    readonly satisfied: number
    readonly response: number
    readonly fromOffice?: number
    readonly grades: readonly { readonly name: string; readonly mean: number }[]
  }
}

/** What the firms of a park said together; nothing before there are enough answers. */
export function SurveyTotals({ closesAt, open, least, totals }: SurveyView): VNode {
  const lang = useLang()
  const { evaluation: text } = useText()
  const percent = (share: number) => `${formatNumber(share * 100, 1)}%`
  return (
    <>
      <h2>{text.survey}</h2>
      {totals ? (
        <>
          <SummaryList
            rows={[
              { label: text.answers, value: text.answersOf(totals.answers, totals.units) },
              { label: text.responseRate, value: percent(totals.response) },
              { label: text.satisfied, value: percent(totals.satisfied) },
              ...(totals.fromOffice === undefined
                ? []
                : [{ label: text.fromOffice, value: String(totals.fromOffice) }]),
            ]}
          />
          <DataTable
            caption={text.grades}
            rows={totals.grades}
            columns={[
              { name: text.metric, cell: ({ name }) => name },
              { name: text.grades, number: true, cell: ({ mean }) => formatNumber(mean, 2) },
            ]}
          />
        </>
      ) : (
        <p>
          {text.surveyFew(least)} {open ? text.surveyOpen(formatTime(lang, closesAt)) : null}
        </p>
      )}
    </>
  )
}
