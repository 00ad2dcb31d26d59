import type { VNode } from 'preact'
import type { Answers, FormContext } from '#schemas/fields/field.ts'
import type { Form } from '#schemas/form.ts'
import { Brief } from '#web/components/brief.tsx'
import { Details } from '#web/components/details.tsx'
import type { DossierProps } from '#web/components/dossier.tsx'
import { Dossier } from '#web/components/dossier.tsx'
import type { Due } from '#web/components/due.tsx'
import { Heading } from '#web/components/heading.tsx'
import { Progress } from '#web/components/progress.tsx'
import { Reveal } from '#web/components/reveal.tsx'
import { StatusTag } from '#web/components/tag.tsx'
import type { TimelineEntry } from '#web/components/timeline.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import { SectionAnswers } from '#web/fields/section-answers.tsx'
import { useLang, useText } from '#web/layout/frame.ts'
import { Page } from '#web/layout/page.tsx'
import { formatTime } from '#web/messages/dates.ts'
import { titleOf } from '#web/messages/language.ts'
import { path } from '#web/routes.ts'
import type { CaseStatus } from '#web/status.ts'

export interface StaffCaseProps {
  application: { id: string; no?: string | undefined; parkName: string; status: CaseStatus; head: string }
  /** Who is asked for what, while somebody is. */
  waiting?: { form: string; who: string; due: Due } | undefined
  timeline: readonly TimelineEntry[]
  decisions: readonly { form: Form; answers: Answers; by: string; at: string }[]
  dossier?: DossierProps | undefined
  context: FormContext
}

/** One case as officers see it: everything, internal remarks included. */
export function StaffCase({
  application,
  waiting,
  timeline,
  decisions,
  dossier,
  context,
}: StaffCaseProps): VNode {
  const lang = useLang()
  const { staffCase: text } = useText()
  return (
    <Page title={application.parkName} wide>
      <Heading title={application.parkName} over={application.no} />
      <Brief
        where={<StatusTag status={application.status} reader="staff" />}
        asked={waiting ? text.asked(waiting.form, waiting.who) : undefined}
        due={waiting?.due}
        next={text.next}
      />
      <Progress status={application.status} />
      <h2>{text.decisions}</h2>
      {decisions.length === 0 ? <p class="empty">{text.noDecisions}</p> : null}
      {decisions.map(({ form, answers, by, at }) => (
        <Details
          key={`${form.id} ${at}`}
          summary={`${titleOf(lang, form)} · ${text.by(by, formatTime(lang, at))}`}
        >
          {form.sections.map((section) => (
            <SectionAnswers key={section.id} section={section} answers={answers} context={context} />
          ))}
        </Details>
      ))}
      {dossier ? (
        <>
          <h2>{text.application}</h2>
          <Dossier {...dossier} />
          <Reveal action={path('staffContacts', { id: application.id })} />
        </>
      ) : null}
      <h2>{text.timeline}</h2>
      <Timeline entries={timeline} />
      <p class="hint code">{text.chain(application.head)}</p>
    </Page>
  )
}
