import type { VNode } from 'preact'
import type { Expert } from '#domain/expert.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Details } from '#web/components/details.tsx'
import { Clusters, Specialties } from '#web/components/expert-words.tsx'
import { Notice } from '#web/components/notice.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import type { Bilingual } from '#web/messages/language.ts'
import { inLanguage } from '#web/messages/language.ts'

export interface ProposedSeat extends Pick<Expert, 'name' | 'unit' | 'title' | 'specialties' | 'fields'> {
  /** Assessments the expert has open. */
  readonly load: number
}

export interface PanelProposalProps {
  members: readonly ProposedSeat[]
  reserves: readonly ProposedSeat[]
  excluded: readonly { readonly name: string; readonly reasons: readonly Bilingual[] }[]
  unmet: readonly Bilingual[]
  seed: string
  poolSize: number
}

/** A panel as it was drawn, before anybody is asked: who, how busy, what is not met, who was left out and why. */
export function PanelProposal(props: PanelProposalProps): VNode {
  const lang = useLang()
  const { proposal: text } = useText()
  return (
    <section class="proposal" aria-label={text.title}>
      {props.unmet.length === 0 ? (
        <Notice tone="done" title={text.met} />
      ) : (
        <Notice tone="attention" title={text.unmet}>
          <ul>
            {props.unmet.map((one) => (
              <li key={one.zh}>{inLanguage(lang, one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Seats caption={text.members} seats={props.members} />
      <Seats caption={text.reserves} seats={props.reserves} />
      <Excluded excluded={props.excluded} />
      <p class="hint">
        {text.pool(props.poolSize)}
        {lang === 'en' ? '. ' : '；'}
        {text.seed} <code>{props.seed}</code>
        {lang === 'en' ? '. ' : '。'}
        {text.seedNote}
      </p>
    </section>
  )
}

function Seats({ caption, seats }: { caption: string; seats: readonly ProposedSeat[] }): VNode {
  const { proposal: text, experts: words, expertWords } = useText()
  return (
    <DataTable
      caption={caption}
      rows={seats}
      empty={`${caption}: ${text.none}`}
      columns={[
        { name: words.name, cell: (seat) => seat.name },
        { name: words.unit, cell: (seat) => seat.unit },
        { name: words.grade, cell: (seat) => expertWords.titles[seat.title] },
        { name: words.specialties, cell: (seat) => <Specialties of={seat.specialties} /> },
        { name: words.clusters, cell: (seat) => <Clusters of={seat.fields} /> },
        { name: words.load, cell: (seat) => seat.load, number: true },
      ]}
    />
  )
}

function Excluded({ excluded }: Pick<PanelProposalProps, 'excluded'>): VNode {
  const lang = useLang()
  const { proposal: text, experts: words } = useText()
  if (excluded.length === 0) return <p class="empty">{text.noneExcluded}</p>
  return (
    <Details summary={`${text.excluded} (${excluded.length})`}>
      <DataTable
        caption={text.excluded}
        quiet
        rows={excluded}
        columns={[
          { name: words.name, cell: (one) => one.name },
          {
            name: text.reasons,
            cell: ({ reasons }) => (
              <ul>
                {reasons.map((reason) => (
                  <li key={reason.zh}>{inLanguage(lang, reason)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Details>
  )
}
