import type { VNode } from 'preact'
import type { Standing } from '#domain/standing.ts'
import { standingWords } from '#domain/standing.ts'
import type { TitleAct } from '#domain/title-acts.ts'
import { ButtonLink } from '#web/components/button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { path } from '#web/routes.ts'

/** What the title allows today, and what the reader may begin with it. */
export function TitleActs({
  caseId,
  acts,
  standing,
}: {
  caseId: string
  acts: readonly TitleAct[]
  standing: Standing
}): VNode {
  const { titleActs: text } = useText()
  return (
    <section aria-label={text.heading}>
      <h2>{text.heading}</h2>
      <StandingList standing={standing} />
      {acts.length > 0 ? (
        <div class="buttons buttons-between">
          {acts.map((act) => (
            <ButtonLink key={act} href={path('titleAct', { id: caseId, act })} weight="secondary">
              {text.acts[act].title}
            </ButtonLink>
          ))}
        </div>
      ) : null}
    </section>
  )
}

/** The same for the park, with the reason for what is closed to it. */
export function StandingList({ standing }: { standing: Standing }): VNode {
  const lang = useLang()
  const { titleActs: text } = useText()
  const said = (yes: boolean) => (yes ? text.yes : text.no)
  return (
    <>
      <SummaryList
        rows={[
          { label: text.counted, value: said(standing.counted) },
          { label: text.funds, value: said(standing.mayAskFunds) },
          { label: text.practice, value: said(standing.mayOfferPractice) },
          { label: text.priority, value: said(standing.priority) },
        ]}
      />
      {standing.reasons.map((reason) => (
        <p key={reason}>{lang === 'en' ? standingWords[reason].en : standingWords[reason].zh}</p>
      ))}
    </>
  )
}
